import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { getResponse, type HttpHandler } from "msw";

/** A mock account that other clients reach over HTTP. */
export interface ServedMock {
  /** The address, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  readonly stop: () => void;
}

/**
 * Serves a mock account on this machine. `create` receives the address, because the handlers of a mock account match it.
 * An unknown request gets a 404 without a body.
 */
export async function serveMock(create: (url: string) => readonly HttpHandler[]): Promise<ServedMock> {
  let handlers: readonly HttpHandler[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const { method = "GET", url: path = "/", headers } = incoming;
    const body = await buffer(incoming);
    const given = Object.entries(headers).map(([name, value]) => [name, [value].flat().join(", ")] as const);
    const init = {
      method,
      headers: given.map(([...pair]) => pair),
      ...(body.length > 0 && { body: new Uint8Array(body) }),
    };
    const response = await getResponse([...handlers], new Request(url + path, init as RequestInit));
    outgoing.writeHead(response?.status ?? 404, Object.fromEntries(response?.headers ?? []));
    outgoing.end(Buffer.from((await response?.arrayBuffer()) ?? new ArrayBuffer(0)));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  handlers = create(url);
  return {
    url,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
