import { inspect } from "node:util";
import { type AttemptEvent, type Page, type Pages, unwrap } from "@snap/runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { carriersOf, NO_CREDENTIAL } from "./authorization.ts";
import { type CreateClient, callOperation, credentialsFor } from "./call-operation.ts";
import type { ContractOperation, ContractResponse } from "./contract.ts";
import { codeOf, successOf } from "./documented.ts";
import { outcomeOf } from "./fault-outcome.ts";
import { type FaultServer, type Play, type Reply, type Script, startFaultServer } from "./fault-server.ts";
import type { Fault, Outcome, PageFault } from "./faults.ts";
import { groupParameters } from "./group-parameters.ts";
import { expectedData, readAs, writeBody } from "./response.ts";

/** An operation and the faults that it is tested with. */
export interface FaultTrial {
  readonly operation: ContractOperation;
  readonly faults: readonly Fault[];
  /** The faults of an iteration over the pages of the operation. */
  readonly pageFaults: readonly PageFault[];
}

const RETRY = { baseDelay: 1, maxDelay: 5 };
const DEFAULT_TIMEOUT = 5000;
// The maximum delay between a timeout and the end of its call on a busy machine.
const LATEST = 1000;
const LONGEST_ERROR = 10_000;
// HTTP dates have a resolution of one second, and some seconds may pass during a test.
const CLOCK = -4;
const MOST_PAGES = 10;

/** Declares tests that expose operations of a client to faults. All tests share one server. */
export function describeTrials(createClient: CreateClient, trials: readonly FaultTrial[]): void {
  let server: FaultServer;
  beforeAll(async () => {
    server = await startFaultServer();
  });
  afterAll(() => server.stop());

  for (const { operation, faults, pageFaults } of trials) {
    describe(operation.id, () => {
      for (const fault of faults) {
        const outcome = outcomeOf(fault, operation);
        const { error = "its result", attempts = 1 } = outcome;
        it(`returns ${error} after attempt ${attempts}: ${fault.name}`, async () => {
          const play = server.play(scriptOf(fault, operation));
          const baseUrl = fault.replies.length > 0 ? play.here.url : server.refusing;
          const { timeout = DEFAULT_TIMEOUT } = fault;
          const caller = new AbortController();
          const events: AttemptEvent[] = [];
          const onAttempt = (event: AttemptEvent) => {
            events.push(event);
            // Long waits are aborted right after they begin.
            if ((event.retryDelay ?? 0) > RETRY.maxDelay) caller.abort();
          };
          const client = createClient({ ...credentialsFor(operation), baseUrl, timeout, retry: RETRY, onAttempt });
          const startedAt = performance.now();
          const settled = await settle(call(client, operation, caller.signal));
          expect(performance.now() - startedAt).toBeLessThan(Math.min(timeout, DEFAULT_TIMEOUT) + LATEST);
          expectOutcome(settled, outcome, successOf(operation));
          expectAttempts(events, outcome);
          expectSafe(play, operation, settled.failure, events);
          // On a busy machine, the timeout may end before the request reaches the server.
          const { length } = play.here.requests;
          expect(length).toBe(error === "TimeoutError" ? Math.min(length, attempts) : (outcome.requests ?? attempts));
          expect(play.elsewhere.requests).toHaveLength(outcome.elsewhere ?? 0);
          await expect.poll(() => play.open.size, { interval: 1, message: "connections left open" }).toBe(0);
        });
      }

      for (const fault of pageFaults) {
        it(`ends an iteration: ${fault.name}`, async () => {
          const play = server.play({ here: pagesOf(fault, operation), elsewhere: [toReply(operation)] });
          const client = createClient({ ...credentialsFor(operation), baseUrl: play.here.url, retry: RETRY });
          const { failure, value } = await settle(collectPages(client, operation));
          const paged = operation.pagination?.style !== "none";
          expect(nameOf(failure)).toBe(paged ? fault.error : undefined);
          if (failure === undefined) expect(value).toHaveLength(paged ? fault.requests : 1);
          expect(play.here.requests).toHaveLength(paged ? fault.requests : 1);
          expect(play.elsewhere.requests).toEqual([]);
          expectSafe(play, operation, failure, []);
        });
      }
    });
  }
}

interface Settled {
  readonly value?: unknown;
  readonly failure?: unknown;
}

async function call(client: object, operation: ContractOperation, signal: AbortSignal) {
  const { parameters, bodies } = operation;
  const data = unwrap(await callOperation(client, operation, { parameters, body: bodies?.[0], signal }));
  return readAs(successOf(operation).examples[0], data);
}

async function collectPages(client: object, { path, parameters, pagination }: ContractOperation): Promise<Page[]> {
  const paginate: unknown = Reflect.get(client, "paginate");
  if (typeof paginate !== "function") throw new Error("the client has no paginate");
  const given = parameters.filter(({ name }) => name !== pagination?.position);
  const list: Pages = paginate(path, { params: groupParameters(given) });
  const all: Page[] = [];
  for await (const page of list.pages()) {
    if (all.push(page) > MOST_PAGES) throw new Error("the iteration does not end");
  }
  return all;
}

async function settle(promise: Promise<unknown>): Promise<Settled> {
  return promise.then(
    (value) => ({ value }),
    (failure: unknown) => ({ failure }),
  );
}

function expectOutcome({ value, failure }: Settled, outcome: Outcome, { examples }: ContractResponse): void {
  const { error, read, status, retryAfter, attempts = 1 } = outcome;
  expect(nameOf(failure)).toBe(error);
  if (error === undefined) {
    if (read !== "other") expect(value).toEqual(read === "empty" ? undefined : expectedData(examples[0]));
  } else expect(failure).toMatchObject({ attempts, ...(status !== undefined && { status }) });
  if (error === "ApiError") expectWait(Reflect.get(Object(failure), "retryAfter"), retryAfter);
}

function expectAttempts(events: readonly AttemptEvent[], { error, attempts = 1, retryAfter }: Outcome): void {
  expect(events.map(({ attempt }) => attempt)).toEqual(Array.from({ length: attempts }, (_, index) => index + 1));
  for (const { retryDelay } of events.slice(0, -1)) expect(retryDelay).toBeLessThanOrEqual(RETRY.maxDelay);
  // A long wait ends only because the caller aborts it.
  expectWait(events.at(-1)?.retryDelay, error === "AbortError" ? retryAfter : undefined);
}

function expectWait(actual: unknown, expected: number | undefined): void {
  if (expected === undefined) expect(actual).toBeUndefined();
  else expect(actual).toBeCloseTo(expected, CLOCK);
}

// The credential is in its place and nowhere else, and displayed text is short.
function expectSafe(
  { here, elsewhere }: Play,
  { authorizations: [authorization = NO_CREDENTIAL] }: ContractOperation,
  failure: unknown,
  events: readonly AttemptEvent[],
): void {
  const { sent, secrets } = authorization;
  const places = sent.map(({ in: place, name }) => `${place} ${name}`).sort();
  for (const { url, headers } of here.requests) expect(carriersOf(authorization, url, headers).sort()).toEqual(places);
  for (const { url, headers } of elsewhere.requests) expect(carriersOf(authorization, url, headers)).toEqual([]);
  const { message, stack } = Object(failure);
  const shown = [failure, events].flatMap((item) => [
    inspect(item, { depth: Infinity, showHidden: true }),
    JSON.stringify(item) ?? "",
  ]);
  for (const text of [...shown, String(message), String(stack)]) {
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(text.length).toBeLessThan(LONGEST_ERROR);
  }
}

function nameOf(failure: unknown): unknown {
  return failure === undefined ? undefined : Reflect.get(Object(failure), "name");
}

function scriptOf({ replies, elsewhere }: Fault, operation: ContractOperation): Script {
  const success = toReply(operation);
  return {
    here: replies.map((reply) => (reply === "success" ? success : reply)),
    elsewhere: elsewhere ?? [success],
  };
}

function toReply(operation: ContractOperation): Reply {
  const success = successOf(operation);
  const [example] = success.examples;
  const body = writeBody(example);
  return {
    status: codeOf(success, { responses: [success] }),
    ...(example.mediaType !== undefined && { headers: { "content-type": example.mediaType } }),
    ...(body !== undefined && { body }),
  };
}

function pagesOf({ positions }: PageFault, operation: ContractOperation): Reply[] {
  const { style = "none", position = "", next = "" } = operation.pagination ?? {};
  const reply = toReply(operation);
  return positions.map((given) => {
    // A link points to the other origin, which must not receive any request.
    const value = given && /^page-|link$/.test(style) ? `{elsewhere}/?${position || "at"}=${given}` : given;
    if (style === "none") return reply;
    if (style === "link") return { ...reply, headers: { [next]: value ? `<${value}>; rel="next"` : "" } };
    if (style === "header") return { ...reply, headers: { [next]: value ?? "" } };
    const body = structuredClone(successOf(operation).examples[0].value);
    return { ...reply, body: JSON.stringify(put(body, next.split("/").slice(1), value)) };
  });
}

function put(value: unknown, [key, ...rest]: readonly string[], given: unknown): unknown {
  if (key === undefined) return given;
  const node = Object(value);
  return { ...node, [key]: put(node[key], rest, given) };
}
