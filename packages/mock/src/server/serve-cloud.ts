import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { getResponse } from "msw";
import { documentedAnswer } from "../answer.ts";
import type { MockCloud } from "../cloud/mock-cloud.ts";
import type { MockContract } from "../mock-operation.ts";
import { toResponse } from "../to-response.ts";
import { allowAnyOrigin } from "./cross-origin.ts";
import type { ProviderMocks } from "./load-provider-mocks.ts";
import { sendResponse } from "./send-response.ts";
import { toRequest } from "./to-request.ts";

/** A mock cloud that answers over HTTP. */
export interface ServedCloud {
  /** Where, such as `http://127.0.0.1:4010`. */
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
  server.on("request", (incoming, outgoing) => {
    if (allowAnyOrigin(incoming, outgoing)) return;
    answer(incoming)
      .then((response) => sendResponse(response, outgoing, { url, host: incoming.headers.host }))
      .catch((error: unknown) => {
        process.stderr.write(`snap-mock: ${incoming.method} ${incoming.url}: ${error}\n`);
        outgoing.writeHead(500, { "content-type": "text/plain" }).end(String(error));
      });
  });
  return { url, cloud, server };
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
