import { once } from "node:events";
import { createServer, type IncomingMessage, STATUS_CODES } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";

/**
 * The response of a server. In headers and body, `{here}` and `{elsewhere}` are replaced by the two addresses,
 * `{root}` by their path, `{request}` by the address and headers of the request (credential included), and `{soon}` by
 * the date two minutes later.
 */
export interface Reply {
  /** Absent if the server sends nothing, not even headers. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** What the server does instead of ending the response: the headers promise one byte more than it sends. */
  readonly end?: "close" | "reset" | "stall";
}

/** A server on the loopback network that plays any number of scripts in parallel. */
export interface FaultServer {
  /** Plays a script at new addresses, so that a late request of one test does not count in another. */
  readonly play: (script: Script) => Play;
  /** An address where connections are refused. */
  readonly refusing: string;
  readonly stop: () => void;
}

/** A script that is being played. */
export interface Play {
  readonly here: Place;
  /** The same path at another origin. */
  readonly elsewhere: Place;
  /** The open connections that have carried a request. */
  readonly open: ReadonlySet<Socket>;
}

/** An address and the requests that it has received. */
export interface Place {
  readonly url: string;
  readonly requests: readonly ReceivedRequest[];
}

/** A request without its body: path with query, and headers. */
export interface ReceivedRequest {
  readonly url: string;
  readonly headers: readonly [name: string, value: string][];
}

/** The responses, one for each request in turn; the last response is repeated. */
export interface Script {
  readonly here: readonly Reply[];
  readonly elsewhere: readonly Reply[];
}

/** Starts a server that plays scripts, on free ports. */
export async function startFaultServer(): Promise<FaultServer> {
  const [here, elsewhere] = await Promise.all([startOrigin(), startOrigin()]);
  const holder = await holdPort(here.url);
  let plays = 0;
  return {
    refusing: `http://127.0.0.1:${holder.localPort}`,
    play(script) {
      plays += 1;
      const root = `/${plays}`;
      const open = new Set<Socket>();
      const words = { root, here: `${here.url}${root}`, elsewhere: `${elsewhere.url}${root}` };
      return {
        here: here.add(script.here, words, open),
        elsewhere: elsewhere.add(script.elsewhere, words, open),
        open,
      };
    },
    stop() {
      holder.destroy();
      here.stop();
      elsewhere.stop();
    },
  };
}

interface Words extends Readonly<Record<string, string>> {
  readonly root: string;
}

async function startOrigin() {
  const plays = new Map<string, (request: IncomingMessage) => void>();
  const server = createServer((request) => {
    // A client that closes the connection is not an error of the server.
    request.socket.on("error", () => request.socket.destroy());
    const [root = ""] = /^\/\d+/.exec(request.url ?? "") ?? [];
    const reply = plays.get(root);
    if (reply) reply(request);
    else request.socket.destroy();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    add(replies: readonly Reply[], words: Words, open: Set<Socket>): Place {
      const requests: ReceivedRequest[] = [];
      plays.set(words.root, (request) => {
        const { socket } = request;
        open.add(socket);
        socket.on("close", () => open.delete(socket));
        const reply = replies[Math.min(requests.length, replies.length - 1)] ?? {};
        const headers = request.rawHeaders.flatMap((name, index, all): [string, string][] =>
          index % 2 === 0 ? [[name, all[index + 1] ?? ""]] : [],
        );
        requests.push({ url: request.url ?? "", headers });
        // Safe inside a JSON string.
        const sent = `${request.url} ${request.rawHeaders.join(" ")}`.replaceAll(/["\\]/g, "'");
        text(request).then(
          () => write(socket, reply, { ...words, request: sent, soon: inTwoMinutes() }),
          () => socket.destroy(),
        );
      });
      return { url: `${url}${words.root}`, requests };
    },
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

// Of 10 MB, each encoding takes long.
const encoded = new Map<string, Buffer>();

function encode(body: string): Buffer {
  const found = encoded.get(body) ?? Buffer.from(body);
  encoded.set(body, found);
  return found;
}

// Written to the socket directly, because Node would correct invalid responses.
function write(socket: Socket, { status, headers, body = "", end }: Reply, words: Readonly<Record<string, string>>) {
  const fill = (given: string) =>
    // Searching 10 MB for a pattern is slow.
    given.includes("{") ? given.replaceAll(/\{(\w+)\}/g, (whole, word: string) => words[word] ?? whole) : given;
  if (status !== undefined) {
    const content = body.includes("{") ? Buffer.from(fill(body)) : encode(body);
    const length = content.length + (end ? 1 : 0);
    const all = { "content-type": "application/json", "content-length": `${length}`, connection: "close", ...headers };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${fill(value)}\r\n`);
    socket.cork();
    socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n`);
    socket.write(content);
    socket.uncork();
  }
  if (end === undefined || end === "close") socket.end();
  // Delayed, because a reset may overtake the data sent before it.
  if (end === "reset") setTimeout(() => socket.resetAndDestroy(), 3);
}

// HTTP dates have a resolution of one second.
function inTwoMinutes(): string {
  return new Date(Date.now() + 120_000).toUTCString();
}

// A connected socket keeps the port, so that no other process can listen on it.
async function holdPort(origin: string): Promise<Socket> {
  const socket = connect(Number(new URL(origin).port), "127.0.0.1");
  await once(socket, "connect");
  return socket.on("error", () => socket.destroy());
}
