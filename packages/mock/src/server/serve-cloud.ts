import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { inspect } from "node:util";
import { getResponse } from "msw";
import { documentedAnswer } from "../answer.ts";
import type { MockCloud } from "../cloud/mock-cloud.ts";
import type { MockContract } from "../mock-operation.ts";
import { toResponse } from "../to-response.ts";
import { allowAnyOrigin } from "./cross-origin.ts";
import type { ProviderMocks } from "./load-provider-mocks.ts";
import { sendResponse } from "./send-response.ts";
import { toRequest } from "./to-request.ts";

/** A mock cloud that is served over HTTP. */
export interface ServedCloud {
  /** Its address, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  readonly cloud: MockCloud;
  readonly server: Server;
}

/** The one address that only this machine itself reaches. */
const LOOPBACK = "127.0.0.1";

/** It may be served for weeks. */
const REMEMBERED = 1000;

/**
 * Serves a new mock cloud to this machine alone; port 0 stands for a free one.
 *
 * @param speed how many seconds pass for it in one
 */
export async function serveCloud(
  { contract, createMockCloud }: ProviderMocks,
  port: number,
  speed = 1,
): Promise<ServedCloud> {
  const server = createServer();
  const url = `http://${LOOPBACK}:${await listen(server, port)}`;
  const cloud = createMockCloud({ baseUrl: url, now: "real", speed, remember: REMEMBERED });

  const answer = async (incoming: IncomingMessage): Promise<Response> => {
    const request = await toRequest(incoming, url);
    return (request && (await getResponse(cloud.handlers, request))) ?? notFound(contract);
  };
  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    if (allowAnyOrigin(incoming, outgoing)) return;
    await sendResponse(await answer(incoming), outgoing, { url, host: incoming.headers.host });
  };
  server.on("request", (incoming, outgoing) => {
    handle(incoming, outgoing).catch((error: unknown) => sendFailure(error, incoming, outgoing));
  });
  return { url, cloud, server };
}

// A bug of a mock ends no server: what was thrown is answered, and printed without the query, which may hold a secret.
function sendFailure(error: unknown, { method, url = "" }: IncomingMessage, outgoing: ServerResponse): void {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : inspect(error);
  process.stderr.write(`snap-mock: ${method} ${url.replace(/\?.*/s, "")}: ${reason}\n`);
  if (outgoing.headersSent) outgoing.destroy();
  else {
    outgoing.writeHead(500, { "content-type": "application/json" });
    outgoing.end(JSON.stringify({ message: `snap-mock failed: ${reason}` }));
  }
}

async function listen(server: Server, port: number): Promise<number> {
  try {
    server.listen(port, LOOPBACK);
    await once(server, "listening");
  } catch (error) {
    const remedy = "choose another with --port, or leave it out for a free one";
    throw new Error(`cannot listen on port ${port} (${Object(error).code}): ${remedy}`, { cause: error });
  }
  return Object(server.address()).port;
}

// What the API says of a path that it does not know: the first such answer of its contract.
function notFound({ operations }: MockContract): Response {
  const operation = operations.find(({ responses }) => "404" in responses);
  return operation ? toResponse(documentedAnswer(operation, 404)) : new Response(null, { status: 404 });
}
