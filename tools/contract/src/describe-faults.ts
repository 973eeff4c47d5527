import { inspect } from "node:util";
import { type AttemptEvent, type ClientOptions, type Page, type Pages, unwrap } from "@snap/runtime";
import { describe, expect, it, onTestFinished } from "vitest";
import { callOperation } from "./call-operation.ts";
import { type ContractOperation, readContract } from "./contract.ts";
import { type Answer, type FaultServer, type Script, startFaultServer } from "./fault-server.ts";
import { FAULTS, type Fault, type Outcome, PAGE_FAULTS, type PageFault } from "./faults.ts";
import { groupParameters } from "./group-parameters.ts";

/** What a provider package exports, as a fault test needs it. */
export interface ClientUnderTest {
  /** Folder of `specs/`. */
  readonly provider: string;
  readonly createClient: (credential: string, options: ClientOptions) => object;
}

type Credential = ReturnType<typeof readContract>["credentials"][number];

const RETRY = { baseDelay: 1, maxDelay: 5 };
const DEFAULT_TIMEOUT = 5000;
// How much later than its timeout a call may end on a busy machine.
const LATEST = 1000;
const LONGEST_ERROR = 10_000;
// HTTP dates hold whole seconds, and some pass while a test runs.
const CLOCK = -4;
const MOST_PAGES = 10;

/** Declares the tests that let every operation of a client meet every fault. */
export function describeFaults({ provider, createClient }: ClientUnderTest): void {
  const { credentials, operations } = readContract(provider);
  const [credential] = credentials;
  if (!credential) throw new Error(`specs/${provider} names no security scheme`);

  for (const operation of operations) {
    describe(operation.id, () => {
      for (const fault of FAULTS) {
        const outcome = outcomeOf(fault, operation.method);
        const { error = "its result", attempts = 1 } = outcome;
        it(`gives ${error} after attempt ${attempts}: ${fault.name}`, async () => {
          const server = await start(scriptOf(fault, operation));
          const baseUrl = fault.answers.length > 0 ? server.here.origin : server.refusing;
          const { timeout = DEFAULT_TIMEOUT } = fault;
          const caller = new AbortController();
          const events: AttemptEvent[] = [];
          const onAttempt = (event: AttemptEvent) => {
            events.push(event);
            // Long waits are only begun.
            if ((event.retryDelay ?? 0) > RETRY.maxDelay) caller.abort();
          };
          const client = createClient(credential.value, { baseUrl, timeout, retry: RETRY, onAttempt });
          const startedAt = performance.now();
          const settled = await settle(call(client, operation, caller.signal));
          expect(performance.now() - startedAt).toBeLessThan(Math.min(timeout, DEFAULT_TIMEOUT) + LATEST);
          expectOutcome(settled, outcome, successOf(operation).value);
          expectAttempts(events, outcome);
          expectSafe(server, credential, settled.failure, events);
          // A busy machine may reach the timeout before the server is reached.
          const { length } = server.here.requests;
          expect(length).toBe(error === "TimeoutError" ? Math.min(length, attempts) : (outcome.requests ?? attempts));
          expect(server.elsewhere.requests).toHaveLength(outcome.elsewhere ?? 0);
          await expect.poll(() => server.open.size, { interval: 1, message: "connections left open" }).toBe(0);
        });
      }

      for (const fault of operation.pagination ? PAGE_FAULTS : []) {
        it(`ends an iteration: ${fault.name}`, async () => {
          const server = await start({ here: pagesOf(fault, operation), elsewhere: [toAnswer(operation)] });
          const client = createClient(credential.value, { baseUrl: server.here.origin, retry: RETRY });
          const { failure, value } = await settle(collectPages(client, operation));
          const paged = operation.pagination?.style !== "none";
          expect(nameOf(failure)).toBe(paged ? fault.error : undefined);
          if (failure === undefined) expect(value).toHaveLength(paged ? fault.requests : 1);
          expect(server.here.requests).toHaveLength(paged ? fault.requests : 1);
          expect(server.elsewhere.requests).toEqual([]);
          expectSafe(server, credential, failure, []);
        });
      }
    });
  }
}

interface Settled {
  readonly value?: unknown;
  readonly failure?: unknown;
}

async function start(script: Script): Promise<FaultServer> {
  const server = await startFaultServer(script);
  onTestFinished(() => server.stop());
  return server;
}

async function call(client: object, operation: ContractOperation, signal: AbortSignal) {
  const { parameters, bodies } = operation;
  return unwrap(await callOperation(client, operation, { parameters, body: bodies?.[0]?.value, signal }));
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

function expectOutcome({ value, failure }: Settled, outcome: Outcome, example: unknown): void {
  const { error, empty, status, retryAfter, attempts = 1 } = outcome;
  expect(nameOf(failure)).toBe(error);
  if (error === undefined) expect(value).toEqual(empty ? undefined : example);
  else expect(failure).toMatchObject({ attempts, ...(status !== undefined && { status }) });
  if (error === "ApiError") expectWait(Reflect.get(Object(failure), "retryAfter"), retryAfter);
}

function expectAttempts(events: readonly AttemptEvent[], { error, attempts = 1, retryAfter }: Outcome): void {
  expect(events.map(({ attempt }) => attempt)).toEqual(Array.from({ length: attempts }, (_, index) => index + 1));
  for (const { retryDelay } of events.slice(0, -1)) expect(retryDelay).toBeLessThanOrEqual(RETRY.maxDelay);
  // The caller's signal ends a long wait alone.
  expectWait(events.at(-1)?.retryDelay, error === "AbortError" ? retryAfter : undefined);
}

function expectWait(actual: unknown, expected: number | undefined): void {
  if (expected === undefined) expect(actual).toBeUndefined();
  else expect(actual).toBeCloseTo(expected, CLOCK);
}

// The credential is where it belongs, and nowhere else; what is shown to people stays short.
function expectSafe(
  { here, elsewhere }: FaultServer,
  { header, sent, value }: Credential,
  failure: unknown,
  events: readonly AttemptEvent[],
): void {
  for (const request of here.requests) expect(request.toLowerCase()).toContain(`\n${header}\n${sent.toLowerCase()}\n`);
  expect(elsewhere.requests.join("\n")).not.toContain(value);
  const { message, stack } = Object(failure);
  const shown = [failure, events].flatMap((item) => [
    inspect(item, { depth: Infinity, showHidden: true }),
    JSON.stringify(item) ?? "",
  ]);
  for (const text of [...shown, String(message), String(stack)]) {
    expect(text).not.toContain(value);
    expect(text.length).toBeLessThan(LONGEST_ERROR);
  }
}

function nameOf(failure: unknown): unknown {
  return failure === undefined ? undefined : Reflect.get(Object(failure), "name");
}

function outcomeOf({ read, replace = read, create = { ...replace, attempts: 1 } }: Fault, method: string): Outcome {
  if (/^(GET|HEAD)$/.test(method)) return read;
  return /^(PUT|DELETE)$/.test(method) ? replace : create;
}

function scriptOf({ answers, elsewhere }: Fault, operation: ContractOperation): Script {
  const success = toAnswer(operation);
  return {
    here: answers.map((answer) => (answer === "success" ? success : answer)),
    elsewhere: elsewhere ?? [success],
  };
}

function successOf({ id, responses }: ContractOperation): { status: number; value: unknown } {
  const success = responses.find(({ status }) => status.startsWith("2"));
  if (!success) throw new Error(`${id} documents no success`);
  return { status: Number(success.status), value: success.examples[0]?.value };
}

function toAnswer(operation: ContractOperation): Answer {
  const { status, value } = successOf(operation);
  return { status, ...(value !== undefined && { body: JSON.stringify(value) }) };
}

function pagesOf({ positions }: PageFault, operation: ContractOperation): Answer[] {
  const { style = "none", position = "", next = "" } = operation.pagination ?? {};
  const answer = toAnswer(operation);
  return positions.map((given) => {
    // A link leads to the other origin, where nothing may be sent.
    const value = given && /^(page|next)-/.test(style) ? `{elsewhere}/?${position}=${given}` : given;
    if (style === "none") return answer;
    if (style === "header") return { ...answer, headers: { [next]: value ?? "" } };
    const body = structuredClone(successOf(operation).value);
    return { ...answer, body: JSON.stringify(put(body, next.split("/").slice(1), value)) };
  });
}

function put(value: unknown, [key, ...rest]: readonly string[], given: unknown): unknown {
  if (key === undefined) return given;
  const node = Object(value);
  return { ...node, [key]: put(node[key], rest, given) };
}
