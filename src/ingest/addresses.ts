/** Which IP addresses belong to the public internet, and which to somebody's own machines. */
import { BlockList, isIP } from "node:net";

/**
 * IPv4 that is not for the public: IANA's special-purpose registry, multicast and the reserved block, and the one public
 * address at which a cloud serves its machines their secrets (168.63.129.16).
 */
const SPECIAL_V4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "168.63.129.16/32",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.31.196.0/24",
  "192.52.193.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "192.175.48.0/24",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
];

/**
 * IPv6 is public only in 2000::/3. What lies outside is special or unassigned: loopback, IPv4 in all its disguises
 * (::7f00:1, ::ffff:127.0.0.1, 64:ff9b::), unique local, link-local, multicast. These are the special blocks inside it:
 * protocol assignments with Teredo, documentation, 6to4, AS112.
 */
const PUBLIC_V6 = "2000::/3";
const SPECIAL_V6 = ["2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20"];

const listOf = (subnets: readonly string[], family: "ipv4" | "ipv6"): BlockList => {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [network = "", bits] = subnet.split("/");
    list.addSubnet(network, Number(bits), family);
  }
  return list;
};

const specialV4 = listOf(SPECIAL_V4, "ipv4");
const publicV6 = listOf([PUBLIC_V6], "ipv6");
const specialV6 = listOf(SPECIAL_V6, "ipv6");

/** Whether an address may be connected to. Whatever is no plain IPv4 or IPv6 address (a zone, a name) is not public. */
export const isPublicAddress = (address: string): boolean => {
  if (address.includes("%")) return false;
  const family = isIP(address);
  if (family === 4) return !specialV4.check(address, "ipv4");
  if (family === 6) return publicV6.check(address, "ipv6") && !specialV6.check(address, "ipv6");
  return false;
};
