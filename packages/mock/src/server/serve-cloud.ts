import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { inspect } from "node:util";
import { getResponse } from "msw";
import { documentedAnswer } from "../answer.ts";
import type { MockCloud } from "../cloud/mock-cloud.ts";
import type { MockContract } from "../mock-operation.ts";
import { toPrintable } from "../printable.ts";
import { toResponse } from "../to-response.ts";
import { type Access, refuse, refuseAccess } from "./access.ts";
import { BodyReader, type Refusal } from "./body-reader.ts";
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

/** The limits of the server, in bytes, milliseconds and counts. */
export const LIMITS = {
  body: 10_000_000,
  bodies: 50_000_000,
  headers: 16_384,
  connections: 1_000,
  /** Until the headers of a request have arrived, and until all of it has. */
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  /** How long a client may stop reading a response, or keep an idle connection. */
  idle: 60_000,
  /** All requests that created or changed something so far: the account keeps what they sent. */
  stored: 200_000_000,
};

/** The memory of an object in addition to the size of its request, in bytes. */
const OBJECT = 1_000;

/** How a mock cloud is served. */
export interface ServeOptions extends Access {
  /** 0 chooses a free port. Default: 0. */
  readonly port?: number | undefined;
  /** How many seconds pass for the cloud in one. Default: 1. */
  readonly speed?: number | undefined;
  readonly limits?: typeof LIMITS;
}

/** Serves a new mock cloud to this machine alone. */
export async function serveCloud(
  { contract, createMockCloud }: ProviderMocks,
  { port = 0, speed = 1, limits = LIMITS, ...access }: ServeOptions = {},
): Promise<ServedCloud> {
  const { headersTimeout, requestTimeout, headers: maxHeaderSize } = limits;
  // A slow client is noticed after at most half the time that it may take.
  const connectionsCheckingInterval = headersTimeout / 2;
  const server = createServer({ headersTimeout, requestTimeout, maxHeaderSize, connectionsCheckingInterval });
  server.maxConnections = limits.connections;
  server.setTimeout(limits.idle);
  const url = `http://${LOOPBACK}:${await listen(server, port)}`;
  // No request is remembered: nobody can ask the server for them.
  const cloud = createMockCloud({ baseUrl: url, now: "real", speed, remember: 0 });
  const bodies = new BodyReader({ body: limits.body, together: limits.bodies });

  let stored = 0;

  const answer = async (incoming: IncomingMessage, body: Uint8Array<ArrayBuffer>): Promise<Refusal | Response> => {
    const { method = "GET", url: path = "" } = incoming;
    const isWriting = ["POST", "PUT", "PATCH"].includes(method);
    if (isWriting && stored > limits.stored) {
      const message = `snap-mock keeps what at most ${limits.stored / 1e6} MB of requests created. Restart it.`;
      return { status: 507, message };
    }
    const request = toRequest(incoming, url, body);
    const response = (request && (await getResponse(cloud.handlers, request))) ?? notFound(contract);
    if (isWriting && response.ok) stored += OBJECT + path.length + body.length;
    return response;
  };
  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    if (refuseAccess(incoming, outgoing, access)) return;
    const answered = await bodies.read(incoming, (body) => answer(incoming, body));
    if ("message" in answered) refuse(outgoing, answered.status, answered.message);
    else await sendResponse(answered, outgoing, { url, host: incoming.headers.host });
  };
  server.on("request", (incoming, outgoing) => {
    handle(incoming, outgoing).catch((error: unknown) => sendFailure(error, incoming, outgoing));
  });
  return { url, cloud, server };
}

// A bug in a mock must not end the server: the error is sent and printed, without the query, which may contain a
// secret. A client that broke off its request needs neither.
function sendFailure(error: unknown, incoming: IncomingMessage, outgoing: ServerResponse): void {
  if (incoming.readableAborted) return;
  const { method, url = "" } = incoming;
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : inspect(error);
  process.stderr.write(
    `snap-mock: ${toPrintable(`${method} ${url.replace(/[?#].*/s, "")}`)}: ${toPrintable(reason)}\n`,
  );
  if (outgoing.headersSent) outgoing.destroy();
  else refuse(outgoing, 500, `snap-mock failed: ${toPrintable(reason)}`);
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

// The response to an unknown path: the first 404 of the contract.
function notFound({ operations }: MockContract): Response {
  const operation = operations.find(({ responses }) => "404" in responses);
  return operation ? toResponse(documentedAnswer(operation, 404)) : new Response(null, { status: 404 });
}
