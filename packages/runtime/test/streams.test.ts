import { type StreamSource, streams } from "@snap/runtime/streams";
import fc from "fast-check";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { readLines } from "../src/streams/read-lines.ts";
import { failureOf, settle, stopClock } from "./support/acme.ts";
import { REQUEST } from "./support/create-wait.ts";
import { collect } from "./support/list.ts";

const EVENTS = "text/event-stream";
const LINES = "application/x-ndjson";
const SEQUENCE = "application/json-seq";

/** Creates a body that consists of the given chunks. With `open`, the body never ends. */
function createBody(chunks: readonly (string | Uint8Array)[], { open = false, cancel = () => {} } = {}) {
  const bytes = chunks.map((chunk) => (typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk));
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = bytes.shift();
      if (next) controller.enqueue(next);
      else if (!open) controller.close();
      else return new Promise<void>(() => {});
    },
    cancel,
  });
}

function read(type: string, body: string | ReadableStream<Uint8Array>, others: Partial<StreamSource> = {}) {
  const response = new Response(body, { headers: { "content-type": type } });
  return streams({
    response,
    request: REQUEST,
    redact: (text) => text.replaceAll("acme-credential", "[redacted]"),
    ...others,
  });
}

const readText = (body: string | ReadableStream<Uint8Array>) => collect(read(EVENTS, body, { textEvents: true }));

describe("server-sent events", () => {
  it.each([
    ["end lines with LF", "data: a\n\ndata: b\n\n"],
    ["end lines with CR", "data: a\r\rdata: b\r\r"],
    ["end lines with CRLF", "data: a\r\n\r\ndata: b\r\n\r\n"],
    ["end lines in different ways", "data: a\r\n\ndata: b\n\r\n"],
    ["begin with a byte order mark", "\ufeffdata: a\n\ndata: b\n\n"],
    ["have comments", ": hello\ndata: a\n:\n\n: still here\n\ndata: b\n\n"],
    ["have no space after the colon", "data:a\n\ndata:b\n\n"],
    ["have unknown fields", "data: a\nfoo: 1\nbar\n\ndata: b\nDATA: c\n\n"],
    ["are cut off at the end", "data: a\n\ndata: b\n\ndata: c\n"],
    ["have events without data", "event: ping\n\ndata: a\n\nid\n\ndata: b\n\nretry: 5\n\n"],
  ])("may %s", async (_, body) => {
    expect(await readText(body)).toEqual([{ data: "a" }, { data: "b" }]);
  });

  it.each([
    ["several lines of data", "data: a\ndata:\ndata: b\n\n", [{ data: "a\n\nb" }]],
    ["empty data", "data\n\ndata:\n\n", [{ data: "" }, { data: "" }]],
    ["two spaces after the colon", "data:  a : b\n\n", [{ data: " a : b" }]],
    ["a type for one event", "event: add\ndata: a\n\ndata: b\n\n", [{ data: "a", event: "add" }, { data: "b" }]],
    [
      "an id until another",
      "id: 1\ndata: a\n\ndata: b\n\nid:\ndata: c\n\n",
      [{ data: "a", id: "1" }, { data: "b", id: "1" }, { data: "c" }],
    ],
    ["an id of an event without data", "id: 1\n\ndata: a\n\n", [{ data: "a", id: "1" }]],
    ["no id with a NUL", "id: a\0b\ndata: a\n\n", [{ data: "a" }]],
    [
      "a time to wait",
      "retry: 3000\ndata: a\n\nretry: soon\nretry: 5s\nretry: s5\ndata: b\n\n",
      [{ data: "a", retry: 3000 }, { data: "b" }],
    ],
  ])("have %s", async (_, body, events) => {
    expect(await readText(body)).toEqual(events);
  });

  it("are parsed as JSON, and end at `[DONE]`", async () => {
    const cancel = vi.fn();
    const body = createBody(['data: {"n":1}\nevent: add\n\ndata: [2]\n\ndata: [DONE]\n\n'], { open: true, cancel });
    expect(await collect(read(EVENTS, body))).toEqual([{ event: "add", data: { n: 1 } }, { data: [2] }]);
    expect(cancel).toHaveBeenCalledOnce();
  });

  it("without data are keep-alive signals if JSON is documented", async () => {
    const body = createBody(["data:\n\n", "data:  \n\n", "event: ping\ndata\n\n", "data: 1\n\n"]);
    expect(await collect(read(EVENTS, body))).toEqual([{ data: 1 }]);
  });

  it("are the same no matter where the bytes are split", async () => {
    const body = "\ufeffid: 1\r\ndata: ä€😀\r\ndata: b\r\n\r\n: c\rdata: x\r\r\ndata: y\n\n";
    const whole = await readText(body);
    expect(whole).toEqual([
      { id: "1", data: "ä€😀\nb" },
      { id: "1", data: "x" },
      { id: "1", data: "y" },
    ]);
    const bytes = new TextEncoder().encode(body);
    const cuts = fc.uniqueArray(fc.nat({ max: bytes.length }), { maxLength: bytes.length });
    await fc.assert(
      fc.asyncProperty(cuts, async (at) => {
        const ends = [...at.sort((a, b) => a - b), bytes.length];
        const chunks = ends.map((end, index) => bytes.slice(ends[index - 1] ?? 0, end));
        expect(await readText(createBody(chunks))).toEqual(whole);
      }),
    );
  });
});

describe("lines", () => {
  const linesOf = (...chunks: string[]) =>
    collect(
      readLines(
        (async function* () {
          yield* chunks;
        })(),
      ),
    );

  it.each([
    [["a\nb\rc\r\nd"], ["a", "b", "c", "d"]],
    [
      ["a\r", "\nb"],
      ["a", "b"],
    ],
    [
      ["a\r", "\n", "\nb"],
      ["a", "", "b"],
    ],
    [
      ["a\r", "b"],
      ["a", "b"],
    ],
    [
      ["a\r", "", "\nb"],
      ["a", "b"],
    ],
    [["\na"], ["", "a"]],
    [
      ["a", "\nb"],
      ["a", "b"],
    ],
    [["a\n"], ["a"]],
    [
      ["a", "b", "c\nd"],
      ["abc", "d"],
    ],
  ])("of %j are split into %j", async (chunks, lines) => {
    expect(await linesOf(...chunks)).toEqual(lines);
  });
});

describe("JSON lines", () => {
  it.each([LINES, "application/jsonl; charset=utf-8", 'application/stream+json; note="text/x"'])(
    "of %s are yielded as items",
    async (type) => {
      expect(await collect(read(type, '{"n":1}\n\r\n  \n[2]\r\n"x"\nnull\n3'))).toEqual([{ n: 1 }, [2], "x", null, 3]);
    },
  );

  it("are absent from an empty body", async () => {
    expect(await collect(read(LINES, ""))).toEqual([]);
    const response = new Response(null, { headers: { "content-type": LINES } });
    expect(await collect(read(LINES, "", { response }))).toEqual([]);
  });

  it("may be long and consist of many chunks", async () => {
    const item = { text: "x".repeat(5_000_000) };
    const chunks = JSON.stringify(item).match(/.{1,1000}/g) ?? [];
    const start = performance.now();
    expect(await collect(read(LINES, createBody(chunks)))).toEqual([item]);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe("a JSON text sequence", () => {
  it("may contain one string of very many lines, each of which arrives alone", async () => {
    const count = 60_000;
    const chunks = ["\x1e[\n", ...Array.from({ length: count }, () => "1,\n"), "1]\n"];
    const [item] = (await collect(read(SEQUENCE, createBody(chunks)))) as unknown[][];
    expect(item).toHaveLength(count + 1);
    // Parsing after each line takes longer.
  }, 15_000);

  it.each([
    ["one line each", '\x1e{"n":1}\n\x1e[2]\n'],
    ["many lines each", '\x1e{\n"n":\n1}\n\x1e[\n2\n]\n'],
    ["empty strings", '\x1e\x1e\n\x1e{"n":1}\n\x1e\x1e[2]'],
  ])("has %s", async (_, body) => {
    for (const chunks of [[body], [...body]]) {
      expect(await collect(read(SEQUENCE, createBody(chunks)))).toEqual([{ n: 1 }, [2]]);
    }
  });

  it("never yields a part of a number", async () => {
    expect(await collect(read(SEQUENCE, createBody(["\x1e1", "2\n", "\x1e3"])))).toEqual([12, 3]);
  });

  it("yields a string as soon as it is complete", async () => {
    const items = read(SEQUENCE, createBody(['\x1e{"n":', "1}\n"], { open: true }));
    expect(await items.next()).toEqual({ done: false, value: { n: 1 } });
    await items.return();
    const ofLines = read(SEQUENCE, createBody(['\x1e{"n":\n', "1}\n"], { open: true }));
    expect(await ofLines.next()).toEqual({ done: false, value: { n: 1 } });
    await ofLines.return();
  });
});

describe("a stream", () => {
  it("cancels the body when the caller breaks out of the loop", async () => {
    const cancel = vi.fn();
    for await (const item of read(LINES, createBody(["1\n2\n"], { open: true, cancel }))) {
      expect(item).toBe(1);
      break;
    }
    expect(cancel).toHaveBeenCalledOnce();
  });

  it.each([
    [EVENTS, "data: 1\n\ndata: acme-credential {\n\n"],
    [LINES, '1\n\n \n{"secret":"acme-credential"'],
    [SEQUENCE, "\x1e1\n\x1eacme-credential\n"],
  ])(
    "of %s ends at an item that is not JSON, with an error that contains its number but not its text",
    async (type, body) => {
      const cancel = vi.fn();
      const items = read(type, createBody([body], { cancel }));
      expect(await items.next()).toMatchObject({ done: false });
      const failure = await failureOf(items.next());
      expect(failure).toMatchObject({
        name: "UnreadableResponseError",
        message: "Acme GET https://api.acme.example/things/1: HTTP 200 with a stream whose item 2 is not JSON",
        code: "INTERNAL",
        excerpt: "",
      });
      expect(JSON.stringify(failure)).not.toContain("acme-credential");
    },
  );

  it("ends at an id that JavaScript cannot hold exactly", async () => {
    const items = read(LINES, '{"size":9007199254740993}\n{"thing_id":9007199254740993}\n');
    expect(await items.next()).toMatchObject({ value: { size: 9007199254740992 } });
    await expect(items.next()).rejects.toThrow('item 2 has an id that JavaScript cannot hold exactly, at "/thing_id"');
  });

  it("ends when nothing arrives for `idleTimeout`, not counting the time its consumer takes", async () => {
    stopClock();
    const cancel = vi.fn();
    const items = read(LINES, createBody(["1\n", "2\n"], { open: true, cancel }), { idleTimeout: 1000 });
    const iteration = (async () => {
      for await (const _ of items) await new Promise((resolve) => setTimeout(resolve, 5000));
    })();
    const { error, took } = await settle(iteration);
    expect(error).toMatchObject({
      name: "TimeoutError",
      timeout: 1000,
      message: "Acme GET https://api.acme.example/things/1: no data arrived within `idleTimeout`, 1000 ms",
    });
    expect(took).toBe(11_000);
    expect(cancel).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("rejects an invalid `idleTimeout` by name", async () => {
    const items = read(LINES, createBody(["1\n"]), { idleTimeout: "soon" as never });
    await expect(items.next()).rejects.toThrow("`idleTimeout` must be ");
  });

  it("sets no timer while its consumer works", async () => {
    stopClock();
    const items = read(LINES, createBody(["1\n", "2\n"], { open: true }));
    expect(await items.next()).toMatchObject({ value: 1 });
    expect(vi.getTimerCount()).toBe(0);
    await items.return();
  });

  it("may be idle for 60 seconds by default", async () => {
    stopClock();
    const { error, took } = await settle(collect(read(LINES, createBody([], { open: true }))));
    expect(error).toMatchObject({ name: "TimeoutError", timeout: 60_000 });
    expect(took).toBe(60_000);
  });

  it("is aborted by its signal while it waits, and between two items of one chunk", async () => {
    for (const after of [1, 2]) {
      const controller = new AbortController();
      const cancel = vi.fn();
      const seen: unknown[] = [];
      const body = createBody(["1\n2\n"], { open: true, cancel });
      const iteration = (async () => {
        for await (const item of read(LINES, body, { signal: controller.signal })) {
          seen.push(item);
          if (item === after) controller.abort("enough");
        }
      })();
      expect(await failureOf(iteration)).toMatchObject({ name: "AbortError", cause: "enough", provider: "Acme" });
      expect(seen).toEqual([1, 2].slice(0, after));
      await vi.waitFor(() => expect(cancel).toHaveBeenCalledOnce());
    }
  });

  it("throws a ConnectionError without secrets when its connection breaks", async () => {
    let pulls = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (pulls++ === 0) controller.enqueue(new TextEncoder().encode("1\n"));
        else controller.error(new TypeError("terminated", { cause: new Error("acme-credential reset") }));
      },
    });
    const items = read(LINES, body);
    expect(await items.next()).toMatchObject({ value: 1 });
    expect(await failureOf(items.next())).toMatchObject({
      name: "ConnectionError",
      message: expect.stringContaining("the stream broke off: terminated: [redacted] reset"),
      retryable: true,
    });
  });

  it("causes no unhandled rejection if its body fails after the loop has ended", async () => {
    const unhandled = vi.fn();
    process.on("unhandledRejection", unhandled);
    onTestFinished(() => void process.off("unhandledRejection", unhandled));
    const body = createBody(["1\n"], { open: true, cancel: () => Promise.reject(new Error("late")) as never });
    for await (const _ of read(LINES, body)) break;
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(unhandled).not.toHaveBeenCalled();
  });
});
