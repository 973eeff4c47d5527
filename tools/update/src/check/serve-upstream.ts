import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tagOf } from "./record-address.ts";

/** An upstream on this machine that has ETags, as most have. */
export interface Upstream extends AsyncDisposable {
  readonly address: string;
  /** Publishes another description. */
  readonly publish: (text: string) => void;
}

export async function serveUpstream(text: string): Promise<Upstream> {
  let current = text;
  const server = createServer((request, response) => {
    const etag = tagOf(current);
    response.setHeader("etag", etag);
    if (request.headers["if-none-match"] === etag) response.writeHead(304).end();
    else response.end(current);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    publish: (next) => {
      current = next;
    },
    [Symbol.asyncDispose]: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
