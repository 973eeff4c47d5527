import { resolve } from "node:path";
import { listPublished } from "@snap/openapi/list-providers";
import { loadConformanceSubject } from "@snap/provider-tests/conformance-subject";
import { SnapError } from "@snap/runtime";
import { createSnap } from "@snap/unified";
import { describe, expect, it } from "vitest";
import { failureOf } from "./support/cloud.ts";

const PROVIDERS = await listPublished(resolve(import.meta.dirname, "../../.."));
type ConformanceSubject = Awaited<ReturnType<typeof loadConformanceSubject>>;
// Parsed JSON that JavaScript cannot convert to a string.
const WRONG = { toString: 1, valueOf: 1 };
const WRONG_VALUES = [null, true, [null], WRONG, "x".repeat(3000)];
// The properties of error bodies that any provider documents.
const NAMES = ["code", "detail", "error", "error_code", "errors", "Errors", "id", "message", "reason", "status"];

// Returns error bodies with a wrong value in each place.
function createBodies(value: unknown): readonly object[] {
  const objects = NAMES.map((name) => ({ [name]: value }));
  return [
    ...objects,
    ...objects.map((error) => ({ error })),
    { error: { errors: [value] } },
    { error: { errors: [{ reason: value }] } },
    { Errors: [value] },
    { Errors: [{ Code: value }] },
    { detail: [value] },
    { detail: [{ type: value }] },
  ];
}

// Replaces the values of a body, but not its objects and lists.
function replace(body: unknown, value: unknown): unknown {
  if (Array.isArray(body)) return body.map((each) => replace(each, value));
  if (Object(body) !== body) return value;
  return Object.fromEntries(Object.entries(Object(body)).map(([name, each]) => [name, replace(each, value)]));
}

// Replaces the items of each list in a body.
function replaceItems(body: unknown, item: unknown): unknown {
  if (Array.isArray(body)) return [item];
  if (Object(body) !== body) return body;
  return Object.fromEntries(Object.entries(Object(body)).map(([name, each]) => [name, replaceItems(each, item)]));
}

function createAccount(subject: ConformanceSubject, fetch: typeof globalThis.fetch) {
  const options = { account: "a", credential: "k7Qx41f-of-wrong-answers", timeout: 3000, fetch };
  const adapter = subject.createAdapter(options);
  return { adapter, snap: createSnap({ accounts: [adapter] }) };
}

// Creates an account with snapshots. Changes the bodies of the successful responses to some requests.
async function createChanged(
  subject: ConformanceSubject,
  change: (body: unknown) => unknown,
  isChanged: (request: Request) => boolean,
) {
  const mock = await subject.createAccount();
  await mock.fill(10);
  return createAccount(subject, async (input, init) => {
    const request = new Request(input, init);
    const response = (await mock.answer(request.clone())) ?? Response.json({}, { status: 404 });
    const body: unknown = isChanged(request) && response.ok ? await response.json().catch(() => ({})) : undefined;
    return body === undefined ? response : Response.json(change(body), { status: 200 });
  });
}

async function readAll(pages: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of pages);
}

describe.each(PROVIDERS)("the adapter of %s", (provider) => {
  it("reports a failed response as an ApiError with a short code, whatever its body is", async () => {
    const subject = await loadConformanceSubject(provider);
    for (const body of WRONG_VALUES.flatMap(createBodies)) {
      const { adapter } = createAccount(subject, async () => Response.json(body, { status: 409 }));
      const failure = Object(await failureOf(readAll(adapter.listPages({})))) as SnapError;
      expect(failure, JSON.stringify(body).slice(0, 100)).toMatchObject({ name: "ApiError", account: "a" });
      const { providerCode } = failure;
      expect(providerCode === undefined || (typeof providerCode === "string" && providerCode.length <= 200)).toBe(true);
    }
  });

  it.each([
    ["null", null],
    ["a number", 1],
    ["a list", []],
    ["an object without an id", {}],
    ["an object with wrong values", { id: WRONG, name: WRONG, state: WRONG, status: WRONG, created_at: WRONG }],
  ])("throws only errors of Snap if each item of a list is %s", async (_, item) => {
    const subject = await loadConformanceSubject(provider);
    let isWrong = false;
    const { adapter, snap } = await createChanged(
      subject,
      (body) => replaceItems(body, item),
      () => isWrong,
    );
    const limit = () => ({ signal: AbortSignal.timeout(200) });
    const [known] = await snap.list().toArray();
    const ref = known?.ref ?? "";
    const [restoration] = Object.values(subject.restorations ?? {});
    isWrong = true;
    const calls: (() => Promise<unknown>)[] = [
      () => snap.list().toArray(),
      () => snap.get(ref, limit()),
      () => snap.waitUntilReady(ref, limit()),
      () => snap.delete(ref, limit()),
      () => readAll(adapter.listPages({})),
      async () => await snap.sources(),
      ...(restoration
        ? [() => snap.restore({ account: "a", id: known?.id ?? "", into: restoration.into }, limit())]
        : []),
    ];
    for (const call of calls) {
      const result = await call().catch((error: unknown) => error);
      if (result instanceof Error) expect(SnapError.isInstance(result), result.stack).toBe(true);
      const errors =
        Object(result).errors ?? Object(result).outcomes?.map(({ error }: { error?: unknown }) => error) ?? [];
      for (const error of errors) if (error) expect(SnapError.isInstance(error), error.stack).toBe(true);
    }
  });

  it.each([
    ["an object", WRONG],
    ["a flag", true],
  ])("throws only errors of Snap if each value of the answer to a start is %s", async (_, value) => {
    const subject = await loadConformanceSubject(provider);
    const { creations, restorations = {} } = subject;
    let isStarted = false;
    const { snap } = await createChanged(
      subject,
      (body) => replace(body, value),
      ({ method }) => {
        isStarted ||= method !== "GET";
        return isStarted;
      },
    );
    // An account that does not list the new snapshot is asked again.
    const limit = () => ({ signal: AbortSignal.timeout(200) });
    const listed = await snap.list().toArray();
    const starts = [
      ...Object.values(creations).map((creation) => () => snap.create({ account: "a", ...Object(creation) }, limit())),
      ...Object.values(restorations).flatMap((restoration) => {
        const found = listed.find(({ kind }) => kind === restoration?.of);
        return found && restoration
          ? [() => snap.restore({ account: "a", id: found.id, into: restoration.into }, limit())]
          : [];
      }),
    ];
    for (const start of starts) {
      isStarted = false;
      const result = await start().catch((error: unknown) => error);
      if (result instanceof Error) expect(SnapError.isInstance(result), result.stack).toBe(true);
      else expect(Object(result).resource ?? { id: "" }).toMatchObject({ id: expect.any(String) });
    }
  });
});
