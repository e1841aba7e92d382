/** Where Discord keeps the files that people attach: files are fetched from there and from nowhere else. */

const DISCORDS = /^(?:cdn|media)\.discordapp\.(?:com|net)$/;

/** `others`: hosts ("host" or "host:port") that stand for Discord's, such as a test's. */
export const isDiscordFile = (url: string, others: readonly string[] = []): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, host, username } = new URL(url);
  if (username !== "" || (protocol !== "https:" && protocol !== "http:")) return false;
  return (
    (DISCORDS.test(hostname) && protocol === "https:") || others.includes(host) || others.includes(hostname)
  );
};
