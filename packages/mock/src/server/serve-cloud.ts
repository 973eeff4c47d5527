import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { inspect } from "node:util";
import { getResponse } from "msw";
import type { MockCloud, MockCloudOptions } from "../cloud/mock-cloud.ts";
import { redactCredentials } from "../cloud/record-request.ts";
import type { MockContract } from "../mock-operation.ts";
import { toLogged } from "../to-logged.ts";
import { type Access, refuse, refuseHost, refuseOrigin } from "./access.ts";
import { answerUnmatched, hasHead } from "./answer-unmatched.ts";
import { BodyReader, type Refusal } from "./body-reader.ts";
import { CONTROL, type Controlled, type Controlling, control, refusePages } from "./control.ts";
import type { ProviderMocks } from "./load-provider-mocks.ts";
import { RequestLog } from "./request-log.ts";
import { sendResponse } from "./send-response.ts";
import { toRequest } from "./to-request.ts";
import { UnreadResponses } from "./unread-responses.ts";

/** A mock cloud that is served over HTTP. */
export interface ServedCloud {
  /** The URL of the cloud, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  /** The cloud; a reset replaces it. */
  readonly cloud: MockCloud;
  /** The server, which runs until it is closed. */
  readonly server: Server;
}

/** The default address, which only programs on this machine can reach. */
const LOOPBACK = "127.0.0.1";

/** The limits of the server, in bytes, milliseconds and counts. */
export const LIMITS = {
  body: 10_000_000,
  bodies: 50_000_000,
  headers: 16_384,
  connections: 1_000,
  /** The number of requests that wait for their responses at a time: a connection may send many before it reads one. */
  waiting: 2_000,
  /** The time in which the headers of a request must arrive, and the time for the whole request. */
  headersTimeout: 10_000,
  requestTimeout: 28_000,
  /** How long a client may stop reading a response, or keep an idle connection. */
  idle: 60_000,
  /** The largest sum of all objects, and of all requests that created or changed something. */
  stored: 200_000_000,
  /** The largest sum of all responses that clients have not read yet, except for a single larger one. */
  responses: 100_000_000,
};

/** The assumed memory of an object, and of a request, in addition to its size, in bytes. */
const OBJECT = 1_000;

/** How a mock cloud is served. */
export interface ServeOptions extends Access {
  /** The port; 0 selects a free one. Default: 0. */
  readonly port?: number | undefined;
  /** How many seconds pass in the cloud for each real second. Default: 1. */
  readonly speed?: number | undefined;
  /** The address to listen on, such as `0.0.0.0` in a container. Default: 127.0.0.1. */
  readonly address?: string | undefined;
  /** Whether to serve the control interface. Default: `false`. */
  readonly control?: boolean | undefined;
  /** The limits of the server, in bytes, milliseconds and counts. */
  readonly limits?: typeof LIMITS;
}

/** Serves a new mock cloud over HTTP, by default only to this machine. */
export async function serveCloud(
  { contract, createMockCloud }: ProviderMocks,
  {
    port = 0,
    speed = 1,
    limits = LIMITS,
    address = LOOPBACK,
    control: isControlled = false,
    ...given
  }: ServeOptions = {},
): Promise<ServedCloud> {
  const { headersTimeout, requestTimeout, headers: maxHeaderSize } = limits;
  // Node detects slow clients at this interval: a request ends at most this much later.
  const connectionsCheckingInterval = Math.min(1_000, headersTimeout / 2);
  const server = createServer({ headersTimeout, requestTimeout, maxHeaderSize, connectionsCheckingInterval });
  server.maxConnections = limits.connections;
  server.setTimeout(limits.idle);
  const name = hostOf(address);
  const origin = `${name}:${await listen(server, port, address)}`;
  const url = `http://${origin}`;
  const access = { ...given, hosts: [...(given.hosts ?? []), origin] };
  // The log of the control interface limits its memory, and `requests` of the cloud does not.
  const fixed = { baseUrl: url, remember: isControlled ? 1 : 0 };
  let log = new RequestLog();
  const create = (options: MockCloudOptions) => createMockCloud({ now: "real", speed, ...options, ...fixed });
  const served = { url, server, cloud: create({}) };
  const bodies = new BodyReader({ body: limits.body, together: limits.bodies });
  const unread = new UnreadResponses(limits.responses);
  let turn: Promise<unknown> = Promise.resolve();

  let written = 0;
  // A short request can create many objects, or an object with long values of another one.
  const sizes = new WeakMap<object, number>();
  const sizeOf = (record: object) => {
    const size = sizes.get(record) ?? OBJECT + Buffer.byteLength(JSON.stringify(record));
    sizes.set(record, size);
    return size;
  };
  const stored = () => {
    let sum = written;
    for (const collection of Object.values(served.cloud.store)) {
      for (const record of collection ?? []) sum += sizeOf(record);
    }
    return sum;
  };

  const isControl = (path = "") => isControlled && path.startsWith(CONTROL);
  const controlled: Controlled = {
    provider: contract.provider,
    cloud: () => served.cloud,
    requests: () => log.requests,
    reset(options) {
      served.cloud = create(options);
      log = new RequestLog();
      written = 0;
    },
  };

  const respond = async (incoming: IncomingMessage, body: Uint8Array<ArrayBuffer>): Promise<Response> => {
    const { method = "GET", url: path = "" } = incoming;
    // A server responds to HEAD as to GET, without the body.
    const isHead = method === "HEAD" && !hasHead(contract, url, path);
    const request = toRequest(incoming, url, body, isHead ? "GET" : method);
    const { handlers, requests } = served.cloud;
    const [earlier] = requests;
    const response = request && (await getResponse(handlers, request));
    const [latest] = requests;
    if (latest && latest !== earlier) log.add(latest);
    return response ?? answerUnmatched(contract, url, { method, path });
  };
  const answer = async (incoming: IncomingMessage, body: Uint8Array<ArrayBuffer>): Promise<Refusal | Response> => {
    const { method = "GET", url: path = "" } = incoming;
    const isReset = isControl(path) && path.startsWith(`${CONTROL}reset`);
    // A deletion can create objects too, such as the operation that deletes.
    const isWriting = ["POST", "PUT", "PATCH", "DELETE"].includes(method);
    if (isWriting && !isReset && stored() > limits.stored) {
      const message = `snap-mock stores at most ${limits.stored / 1e6} MB of created objects. Restart snap-mock.`;
      return { status: 507, message };
    }
    const response = isControl(path)
      ? toControlResponse(control(controlled, path, method, body))
      : await respond(incoming, body);
    if (isWriting && response.ok) written += OBJECT + path.length + body.length;
    return response;
  };
  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    if (refuseHost(incoming, outgoing, access)) return;
    if (isControl(incoming.url) ? refusePages(incoming, outgoing) : refuseOrigin(incoming, outgoing, access)) return;
    const outcome = await bodies.read(incoming, (body) => {
      // Requests are answered one at a time, because many clients may request a large list at once.
      const responded = turn.then(() => answer(incoming, body));
      turn = responded.catch(() => undefined);
      return responded;
    });
    const addressed = { url, host: incoming.headers.host };
    const refusal = "message" in outcome ? outcome : await sendResponse(outcome, outgoing, addressed, unread);
    if (refusal) refuse(outgoing, refusal.status, refusal.message);
  };
  let waiting = 0;
  server.on("request", (incoming, outgoing) => {
    // The response would wait for those before it, so it could not be a refusal.
    if (waiting >= limits.waiting) return void incoming.socket.destroy();
    waiting++;
    handle(incoming, outgoing)
      .catch((error: unknown) => sendFailure(error, { incoming, outgoing, address: url, contract }))
      .finally(() => waiting--);
  });
  return served;
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
  process.stderr.write(`snap-mock: ${toLogged(what)}: ${toLogged(why)}\n`);
  if (outgoing.headersSent) outgoing.destroy();
  else refuse(outgoing, 500, `snap-mock failed: ${toLogged(why)}`);
}

interface Failed {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly address: string;
  readonly contract: MockContract;
}

async function listen(server: Server, port: number, address: string): Promise<number> {
  try {
    server.listen(port, address);
    await once(server, "listening");
  } catch (error) {
    const { code } = Object(error);
    const remedy =
      code === "EADDRNOTAVAIL"
        ? `--host ${address} must be an address of this machine`
        : "choose another with --port, or omit --port to use a free one";
    throw new Error(`cannot listen on port ${port} (${code}): ${remedy}`, { cause: error });
  }
  return Object(server.address()).port;
}

// Returns the host in the URL of an address. Requests cannot be sent to an address that stands for all addresses.
function hostOf(address: string): string {
  if (address === "0.0.0.0" || address === "::") return LOOPBACK;
  return address.includes(":") ? `[${address}]` : address;
}

function toControlResponse({ status, body, headers }: Controlling): Response {
  return Response.json(body, { status, headers: { ...headers, "cache-control": "no-store" } });
}
