import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { inspect } from "node:util";
import { getResponse } from "msw";
import type { MockCloud } from "../cloud/mock-cloud.ts";
import { redactCredentials } from "../cloud/record-request.ts";
import { documentedResponse } from "../documented-response.ts";
import type { MockContract } from "../mock-operation.ts";
import { toPrintable } from "../printable.ts";
import { toResponse } from "../to-response.ts";
import { type Access, refuse, refuseAccess } from "./access.ts";
import { BodyReader, type Refusal } from "./body-reader.ts";
import type { ProviderMocks } from "./load-provider-mocks.ts";
import { sendResponse } from "./send-response.ts";
import { toRequest } from "./to-request.ts";
import { UnreadResponses } from "./unread-responses.ts";

/** A mock cloud that is served over HTTP. */
export interface ServedCloud {
  /** The URL of the cloud, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  readonly cloud: MockCloud;
  readonly server: Server;
}

/** The address that only programs on this machine can reach. */
const LOOPBACK = "127.0.0.1";

/** The limits of the server, in bytes, milliseconds and counts. */
export const LIMITS = {
  body: 10_000_000,
  bodies: 50_000_000,
  headers: 16_384,
  connections: 1_000,
  /** The time in which the headers of a request must arrive, and the time for the whole request. */
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  /** How long a client may stop reading a response, or keep an idle connection. */
  idle: 60_000,
  /** The largest sum of all requests that created or changed something, because the account stores their data. */
  stored: 200_000_000,
  /** The largest sum of all responses that clients have not read yet, except for a single larger one. */
  responses: 100_000_000,
};

/** The assumed memory of an object in addition to the size of its request, in bytes. */
const OBJECT = 1_000;

/** How a mock cloud is served. */
export interface ServeOptions extends Access {
  /** The port; 0 selects a free one. Default: 0. */
  readonly port?: number | undefined;
  /** How many seconds pass in the cloud for each real second. Default: 1. */
  readonly speed?: number | undefined;
  readonly limits?: typeof LIMITS;
}

/** Serves a new mock cloud over HTTP, only to this machine. */
export async function serveCloud(
  { contract, createMockCloud }: ProviderMocks,
  { port = 0, speed = 1, limits = LIMITS, ...access }: ServeOptions = {},
): Promise<ServedCloud> {
  const { headersTimeout, requestTimeout, headers: maxHeaderSize } = limits;
  // Node detects slow clients at this interval.
  const connectionsCheckingInterval = headersTimeout / 2;
  const server = createServer({ headersTimeout, requestTimeout, maxHeaderSize, connectionsCheckingInterval });
  server.maxConnections = limits.connections;
  server.setTimeout(limits.idle);
  const url = `http://${LOOPBACK}:${await listen(server, port)}`;
  // No request is remembered because nobody could read `requests` of a served cloud.
  const cloud = createMockCloud({ baseUrl: url, now: "real", speed, remember: 0 });
  const bodies = new BodyReader({ body: limits.body, together: limits.bodies });
  const unread = new UnreadResponses(limits.responses);
  let turn: Promise<unknown> = Promise.resolve();

  let stored = 0;

  const respond = async (incoming: IncomingMessage, body: Uint8Array<ArrayBuffer>): Promise<Refusal | Response> => {
    const { method = "GET", url: path = "" } = incoming;
    const isWriting = ["POST", "PUT", "PATCH"].includes(method);
    if (isWriting && stored > limits.stored) {
      const message = `snap-mock stores at most ${limits.stored / 1e6} MB of created objects. Restart it.`;
      return { status: 507, message };
    }
    const request = toRequest(incoming, url, body);
    const response = (request && (await getResponse(cloud.handlers, request))) ?? notFound(contract);
    if (isWriting && response.ok) stored += OBJECT + path.length + body.length;
    return response;
  };
  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    if (refuseAccess(incoming, outgoing, access)) return;
    const outcome = await bodies.read(incoming, (body) => {
      // One at a time, because many clients may ask for a large list at once.
      const responded = turn.then(() => respond(incoming, body));
      turn = responded.catch(() => undefined);
      return responded;
    });
    const addressed = { url, host: incoming.headers.host };
    const refusal = "message" in outcome ? outcome : await sendResponse(outcome, outgoing, addressed, unread);
    if (refusal) refuse(outgoing, refusal.status, refusal.message);
  };
  server.on("request", (incoming, outgoing) => {
    handle(incoming, outgoing).catch((error: unknown) =>
      sendFailure(error, { incoming, outgoing, address: url, contract }),
    );
  });
  return { url, cloud, server };
}

// Sends and prints an error of a mock, because a bug must not end the server. Omits the query and the credentials. If the
// client has aborted the request, does nothing.
async function sendFailure(error: unknown, { incoming, outgoing, address, contract }: Failed): Promise<void> {
  if (incoming.readableAborted) return;
  const { method, url = "" } = incoming;
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : inspect(error);
  const request = toRequest(incoming, address, new Uint8Array()) ?? new Request(address);
  const redact = (text: string) => redactCredentials(text, request, contract);
  const what = await redact(`${method} ${url.replace(/[?#].*/s, "")}`);
  const why = await redact(reason);
  process.stderr.write(`snap-mock: ${toPrintable(what)}: ${toPrintable(why)}\n`);
  if (outgoing.headersSent) outgoing.destroy();
  else refuse(outgoing, 500, `snap-mock failed: ${toPrintable(why)}`);
}

interface Failed {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly address: string;
  readonly contract: MockContract;
}

async function listen(server: Server, port: number): Promise<number> {
  try {
    server.listen(port, LOOPBACK);
    await once(server, "listening");
  } catch (error) {
    const remedy = "choose another with --port, or omit --port to use a free one";
    throw new Error(`cannot listen on port ${port} (${Object(error).code}): ${remedy}`, { cause: error });
  }
  return Object(server.address()).port;
}

// Returns the response to an unknown path: the first documented 404 of the contract.
function notFound({ operations }: MockContract): Response {
  const operation = operations.find(({ responses }) => "404" in responses);
  return operation ? toResponse(documentedResponse(operation, 404)) : new Response(null, { status: 404 });
}
