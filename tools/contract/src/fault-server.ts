import { once } from "node:events";
import { createServer, STATUS_CODES } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";

/**
 * What a server answers to a request. In headers and body `{here}` and `{elsewhere}` stand for the two addresses,
 * `{request}` for the headers that came, credential and all, and `{soon}` for the date two minutes later.
 */
export interface Answer {
  /** Absent where not even headers come. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** What happens in place of the end: the headers then promise one byte more than comes. */
  readonly end?: "close" | "reset" | "stall";
}

/** A server on the loopback network that answers in the same way again and again. */
export interface FaultServer {
  readonly here: Place;
  /** The same server at another origin. */
  readonly elsewhere: Place;
  /** An address where connections are refused. */
  readonly refusing: string;
  /** The connections that carried a request and are open. */
  readonly open: ReadonlySet<Socket>;
  readonly stop: () => void;
}

/** An origin, and what came to it. */
export interface Place {
  readonly origin: string;
  readonly requests: readonly ReceivedRequest[];
}

/** A request: its path with the query, and its headers; what they hold of a body is no part of it. */
export interface ReceivedRequest {
  readonly url: string;
  readonly headers: readonly [name: string, value: string][];
}

/** What is answered, one for each request in turn; the last one to all that follow. */
export interface Script {
  readonly here: readonly Answer[];
  readonly elsewhere: readonly Answer[];
}

/** Starts a server that plays a script. */
export async function startFaultServer(script: Script): Promise<FaultServer> {
  const open = new Set<Socket>();
  const words: Record<string, string> = {};
  const [here, elsewhere] = await Promise.all([
    startPlace(script.here, words, open),
    startPlace(script.elsewhere, words, open),
  ]);
  Object.assign(words, { here: here.origin, elsewhere: elsewhere.origin });
  const holder = await holdPort(here.origin);
  return {
    here,
    elsewhere,
    refusing: `http://127.0.0.1:${holder.localPort}`,
    open,
    stop() {
      holder.destroy();
      here.stop();
      elsewhere.stop();
    },
  };
}

async function startPlace(answers: readonly Answer[], words: Readonly<Record<string, string>>, open: Set<Socket>) {
  const requests: ReceivedRequest[] = [];
  const server = createServer((request) => {
    const { socket } = request;
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    // A client that goes away is no fault of the server.
    socket.on("error", () => socket.destroy());
    const answer = answers[Math.min(requests.length, answers.length - 1)] ?? {};
    const headers = request.rawHeaders.flatMap((name, index, all): [string, string][] =>
      index % 2 === 0 ? [[name, all[index + 1] ?? ""]] : [],
    );
    requests.push({ url: request.url ?? "", headers });
    // Within a string of JSON.
    const sent = request.rawHeaders.join(" ").replaceAll(/["\\]/g, "'");
    text(request).then(
      () => play(socket, answer, { ...words, request: sent, soon: inTwoMinutes() }),
      () => socket.destroy(),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${port}`, requests, stop };
}

// Written by hand, since Node would mend what is to be broken.
function play(socket: Socket, { status, headers, body = "", end }: Answer, words: Readonly<Record<string, string>>) {
  const fill = (given: string) => given.replaceAll(/\{(\w+)\}/g, (whole, word: string) => words[word] ?? whole);
  if (status !== undefined) {
    const content = fill(body);
    const length = Buffer.byteLength(content) + (end ? 1 : 0);
    const all = { "content-type": "application/json", "content-length": `${length}`, connection: "close", ...headers };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${fill(value)}\r\n`);
    socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n${content}`);
  }
  if (end === undefined || end === "close") socket.end();
  // Not at once: a reset may overtake what was sent before it.
  if (end === "reset") setTimeout(() => socket.resetAndDestroy(), 3);
}

// HTTP dates hold whole seconds.
function inTwoMinutes(): string {
  return new Date(Date.now() + 120_000).toUTCString();
}

// The port of a connected socket is taken, so nobody else can listen on it meanwhile.
async function holdPort(origin: string): Promise<Socket> {
  const socket = connect(Number(new URL(origin).port), "127.0.0.1");
  await once(socket, "connect");
  return socket.on("error", () => socket.destroy());
}
