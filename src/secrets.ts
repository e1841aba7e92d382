/** Secrets taken out of text that leaves the program: log lines, the doctor's findings. */
import type { Config } from "./config.ts";

/** Secrets shorter than this, in characters, would blank out ordinary words. */
const SHORTEST = 6;

/** Gives a function that puts "[secret]" in place of the token and of the key, as they are and as JSON writes them. */
export const blankSecrets = (config: Pick<Config, "discord" | "model">): ((text: string) => string) => {
  const secrets = [config.discord?.token, config.model?.apiKey].filter(
    (secret): secret is string => secret !== undefined && secret.length >= SHORTEST,
  );
  const written = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  return (text) => written.reduce((blanked, secret) => blanked.replaceAll(secret, "[secret]"), text);
};
