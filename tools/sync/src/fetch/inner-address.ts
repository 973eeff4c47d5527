import { lookup } from "node:dns/promises";
import ipaddr from "ipaddr.js";

/** Returns the IP addresses of a host name; an empty list if it cannot be resolved. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

/** Whether a host is this machine by name or number. */
export function isLoopback({ hostname }: URL): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

/** Whether the host of a URL is this machine, a private network, or otherwise not on the public internet. */
export async function leadsInside({ hostname }: URL, resolve: Resolve = resolveName): Promise<boolean> {
  const host = hostname.replace(/^\[|\]$|\.+$/g, "");
  if (host === "localhost" || host.endsWith(".localhost")) return true;
  const addresses = ipaddr.isValid(host) ? [host] : await resolve(host);
  return addresses.some((address) => !isPublic(address));
}

const PUBLIC_IPV6 = ipaddr.parseCIDR("2000::/3");

function isPublic(text: string): boolean {
  // An IPv4 address embedded in IPv6 is checked as IPv4.
  const address = ipaddr.process(text);
  if (address instanceof ipaddr.IPv4) return address.range() === "unicast";
  // NAT64: the last four bytes are an IPv4 address.
  if (address.range() === "rfc6052") return isPublic(address.toByteArray().slice(-4).join("."));
  const bytes = address.toByteArray();
  // ISATAP: so are those after this identifier, whose second lowest bit says whether they are unique.
  const [flags = 0, ...isatap] = bytes.slice(8, 12);
  if ((flags & ~2) === 0 && String(isatap) === "0,94,254" && !isPublic(bytes.slice(-4).join("."))) return false;
  return address.range() === "unicast" && address.match(PUBLIC_IPV6);
}

// If a name cannot be resolved, `fetch` reports it.
async function resolveName(name: string): Promise<readonly string[]> {
  const found = await lookup(name, { all: true }).catch((error: unknown) => {
    if (error instanceof Error && "code" in error) return [];
    throw error;
  });
  return found.map(({ address }) => address);
}
