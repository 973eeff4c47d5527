import type { IncomingMessage, ServerResponse } from "node:http";

/** Who may use the server, in addition to programs and pages of this machine. */
export interface Access {
  /** Further names that requests may address the server by, with a port or for any: `mock.test`, `mock.test:4010`. */
  readonly hosts?: readonly string[] | undefined;
  /** Further origins whose pages may send requests: `https://app.example`. */
  readonly origins?: readonly string[] | undefined;
}

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

/** The names in `Host` that the server at this port responds to, in addition to those that `--allow-host` gives. */
function isOwnHost(host: string, port: number, hosts: readonly string[] = []): boolean {
  const [, name = "", suffix] = /^(.*?)(?::(\d+))?$/s.exec(host.toLowerCase()) ?? [];
  return (
    hosts.includes(name) ||
    hosts.includes(host.toLowerCase()) ||
    (LOOPBACK.includes(name) && Number(suffix ?? 80) === port)
  );
}

function isOwnOrigin(origin: string, origins: readonly string[] = []): boolean {
  if (origins.includes(origin)) return true;
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  return (
    url !== undefined && /^https?:$/.test(url.protocol) && url.origin === origin && LOOPBACK.includes(url.hostname)
  );
}

/**
 * Responds to what the server must not serve, and to a browser that asks whether a page may send a request; returns
 * whether it did. Any other host may be an attacker's name that resolves to this machine (DNS rebinding). A page of another
 * origin must not even send what needs no such question, such as a form.
 */
export function refuseAccess(incoming: IncomingMessage, outgoing: ServerResponse, access: Access): boolean {
  const { host = "", origin, "access-control-request-method": method } = incoming.headers;
  if (!isOwnHost(host, incoming.socket.localPort ?? 0, access.hosts)) {
    const problem =
      "snap-mock does not serve this host. Use 127.0.0.1 or localhost with its port, or start it with --allow-host.";
    return refuse(outgoing, 403, problem);
  }
  outgoing.setHeader("vary", "origin");
  if (origin === undefined) return false;
  if (!isOwnOrigin(origin, access.origins)) {
    const problem = "snap-mock does not serve pages of this origin. Start it with --allow-origin and the origin.";
    return refuse(outgoing, 403, problem);
  }
  outgoing.setHeader("access-control-allow-origin", origin);
  outgoing.setHeader("access-control-expose-headers", "*");
  if (incoming.method !== "OPTIONS" || method === undefined) return false;
  // Named one by one: `*` does not include `authorization`.
  const headers = incoming.headers["access-control-request-headers"];
  if (headers !== undefined) outgoing.setHeader("access-control-allow-headers", headers);
  outgoing.writeHead(204, { "access-control-allow-methods": method }).end();
  return true;
}

/** Responds with the reason for which the server itself refuses a request. */
export function refuse(outgoing: ServerResponse, status: number, message: string): true {
  outgoing.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify({ message }));
  return true;
}
