/** `npm run eval:state [ROUNDS] [SEED]`: 500 rounds of kill -9 while the state is written, then a disk that fills up. */
import { fillDisk, runKills } from "./rounds.ts";

const [rounds = "500", seed = "1"] = process.argv.slice(2);
const killed = await runKills(Number(rounds), {
  seed: Number(seed),
  onRound: (round) => {
    if (round % 50 === 0) process.stderr.write(`${round} rounds\n`);
  },
});
const fullDisk = await fillDisk();
process.stdout.write(`${JSON.stringify({ killed, fullDisk }, null, 2)}\n`);
const isWell =
  "skipped" in fullDisk || (fullDisk.agree && fullDisk.recovered && fullDisk.refusedWith !== "nothing");
process.exitCode = killed.lost + killed.corrupt === 0 && isWell ? 0 : 1;
