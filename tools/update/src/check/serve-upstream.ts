import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tagOf } from "./record-address.ts";

/** A local upstream with ETags, as most upstreams have them. */
export interface Upstream extends AsyncDisposable {
  readonly address: string;
  /** Whether the upstream has sent the whole description since the last call. */
  readonly takeSent: () => boolean;
  /** Publishes another description. */
  readonly publish: (text: string) => void;
}

export async function serveUpstream(text: string): Promise<Upstream> {
  let current = text;
  let sent = false;
  const server = createServer((request, response) => {
    const etag = tagOf(current);
    response.setHeader("etag", etag);
    const isKnown = request.headers["if-none-match"] === etag;
    sent ||= !isKnown;
    response.writeHead(isKnown ? 304 : 200).end(isKnown ? undefined : current);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    takeSent: () => {
      const was = sent;
      sent = false;
      return was;
    },
    publish: (next) => {
      current = next;
    },
    [Symbol.asyncDispose]: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
