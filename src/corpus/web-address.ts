/** Web addresses, most of which are so plain that no parser need look at them. */

/** An http address whose host is names in small letters, and whose path has nothing that a parser would change. */
const USUAL = /^https?:\/\/((?:(?!xn--)[a-z\d][a-z\d-]*\.)+[a-z]{2,20})(?:\/[\w./~-]*)?$/;

/** Whether a text is an http or https address of the plainest kind; false tells nothing. */
export const isUsualAddress = (text: string): boolean => USUAL.test(text);

/** The host of an address, without "www."; null for what is no address. */
export const hostOf = (address: string): string | null => {
  const host = USUAL.exec(address)?.[1] ?? URL.parse(address)?.hostname;
  return host?.replace(/^www\./, "") || null;
};
