import type { IncomingMessage, ServerResponse } from "node:http";

/** Hosts and origins that may use the server, in addition to programs and pages on this machine. */
export interface Access {
  /** Names that requests may have in `Host`, for any port or for one: `mock.test`, `mock.test:4010`. */
  readonly hosts?: readonly string[] | undefined;
  /** Origins of web pages that may send requests, such as `https://app.example`. */
  readonly origins?: readonly string[] | undefined;
}

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

/**
 * Returns whether the server at this port responds to a `Host`: a loopback name, or one of the `--allow-host` options.
 */
function isOwnHost(host: string, port: number, hosts: readonly string[] = []): boolean {
  const { name, port: given } = splitHost(host);
  return hosts.includes(name) || hosts.includes(host.toLowerCase()) || (LOOPBACK.includes(name) && given === port);
}

// Returns no name for a host that is not a name, or an address in brackets, with or without a port.
function splitHost(host: string): { readonly name: string; readonly port: number } {
  const [, name = "", port = 80] = /^(\[[^\]]*\]|[^:]*)(?::([1-9]\d*))?$/.exec(host.toLowerCase()) ?? [];
  return { name, port: Number(port) };
}

function isOwnOrigin(origin: string, origins: readonly string[] = []): boolean {
  if (origins.includes(origin)) return true;
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  return (
    url !== undefined && /^https?:$/.test(url.protocol) && url.origin === origin && LOOPBACK.includes(url.hostname)
  );
}

/**
 * Refuses requests to an unknown host, which may be an attacker's name that resolves to this machine (DNS rebinding).
 * Returns whether it has responded.
 */
export function refuseHost(incoming: IncomingMessage, outgoing: ServerResponse, { hosts }: Access): boolean {
  // A request with two hosts has no host.
  const host = incoming.headersDistinct["host"]?.join() ?? "";
  if (isOwnHost(host, incoming.socket.localPort ?? 0, hosts)) return false;
  const problem =
    "snap-mock does not serve this host. Use 127.0.0.1 or localhost with its port, or start it with --allow-host.";
  return refuse(outgoing, 403, problem);
}

/**
 * Refuses requests from pages of other origins, and responds to CORS preflight requests. Returns whether it has
 * responded. A browser sends some requests, such as forms, without a preflight request.
 */
export function refuseOrigin(incoming: IncomingMessage, outgoing: ServerResponse, { origins }: Access): boolean {
  const { origin, "sec-fetch-site": site, "access-control-request-method": method } = incoming.headers;
  outgoing.setHeader("vary", "origin");
  // Images, scripts and links of a page are requested without an origin. Only a loopback name shares its site with no
  // other name.
  const { name } = splitHost(incoming.headers.host ?? "");
  const isOther = site === "cross-site" || (site === "same-site" && !LOOPBACK.includes(name));
  if (origin === undefined && !isOther) return false;
  if (origin === undefined || !isOwnOrigin(origin, origins)) {
    const problem = "snap-mock does not serve pages of this origin. Start it with --allow-origin and the origin.";
    return refuse(outgoing, 403, problem);
  }
  outgoing.setHeader("access-control-allow-origin", origin);
  outgoing.setHeader("access-control-expose-headers", "*");
  if (incoming.method !== "OPTIONS" || method === undefined) return false;
  // The headers are listed by name because `*` does not include `authorization`.
  const headers = incoming.headers["access-control-request-headers"];
  if (headers !== undefined) outgoing.setHeader("access-control-allow-headers", headers);
  outgoing.writeHead(204, { "access-control-allow-methods": method }).end();
  return true;
}

/** Responds with a status and the reason why the server refuses a request. */
export function refuse(outgoing: ServerResponse, status: number, message: string): true {
  outgoing.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify({ message }));
  return true;
}
