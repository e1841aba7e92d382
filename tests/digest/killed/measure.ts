/** `npm run eval:digest [ROUNDS] [SEED]`: 300 rounds of kill -9 around posting, and what came of them. */
import { runRounds } from "./rounds.ts";

const [rounds = "300", seed = "1"] = process.argv.slice(2);
const outcome = await runRounds(Number(rounds), {
  seed: Number(seed),
  onRound: (round) => {
    if (round % 25 === 0) process.stderr.write(`${round} rounds\n`);
  },
});
process.stdout.write(`${JSON.stringify(outcome, null, 2)}\n`);
process.exitCode = outcome.missed + outcome.doubled === 0 ? 0 : 1;
