import type { Collections, MockCloud, MockContract } from "@snap/mock";
import { type Adapter, createSnap } from "@snap/unified";
import { getResponse } from "msw";
import { expect, it, vi } from "vitest";
import { type CreateMockCloud, toConformanceSubjects } from "./conformance-subject.ts";
import type { Subject } from "./subject.ts";

// What the tests need of a provider package.
interface ProviderInTrouble<Kept extends Collections> {
  readonly provider: string;
  readonly contract: MockContract;
  readonly createMockCloud: CreateMockCloud<Kept>;
  readonly subject: Subject<Kept>;
}

// The account of a large customer.
const MANY = 20_000;
const ATTEMPTS = 3;
const account = "account";
// At a provider that reports no failure of a creation, the new snapshot is missing afterwards.
const FAILED = /^(?:WaitFailedError|UnexpectedResponseError)$/;

/**
 * Declares the tests of what goes wrong at every provider, but takes more than one response: throttling that ends or
 * lasts, a disabled account, a creation that ends in an error, and an account with very many snapshots.
 */
export function describeTrouble<Kept extends Collections>(test: ProviderInTrouble<Kept>): void {
  it("repeats a list that is throttled, and reports the limit if the throttling lasts", async () => {
    const { snap, refuse, count } = await createAccount(test);
    const listed = await snap.list().toArray();
    const once = count();
    refuse(429, ATTEMPTS - 1);
    expect(await snap.list().toArray()).toEqual(listed);
    expect(count() - once).toBe(once + ATTEMPTS - 1);
    refuse(429);
    await expect(snap.list().toArray()).rejects.toMatchObject({
      errors: [{ code: "RESOURCE_EXHAUSTED", retryable: true, account }],
    });
  });

  it("reports an account that is disabled, sends no request again, and lists the other accounts", async () => {
    const { snap, refuse, count, adapter } = await createAccount(test);
    const healthy = await createAccount(test, "healthy");
    const listed = await snap.list().toArray();
    const once = count();
    refuse(403);
    const both = createSnap({ accounts: [adapter, healthy.adapter] });
    const listing = both.list({ onError: "collect" });
    expect((await listing.toArray()).map(({ id }) => id)).toEqual(listed.map(({ id }) => id));
    const error = { code: "PERMISSION_DENIED", retryable: false, account };
    expect(listing.outcomes).toMatchObject([{ status: "failed", error }, { status: "ok" }]);
    // Several lists are read at the same time.
    expect(count() - once).toBeLessThanOrEqual(once);
  });

  it(`lists ${MANY} snapshots, each once`, async () => {
    const { snap, fill } = await createAccount(test);
    fill(MANY);
    const refs = new Set<string>();
    let listed = 0;
    for await (const { ref } of snap.list()) {
      listed++;
      refs.add(ref);
    }
    expect([listed, refs.size]).toEqual([MANY, MANY]);
  });

  it.each(Object.entries(test.subject.creations ?? {}))(
    "reports that the creation of a snapshot (%s) ends in an error, if it can",
    async (_, creation) => {
      const { snap, cloud } = await createAccount(test);
      const failing = failAll(cloud, test.contract);
      const created = snap.create({ ...creation, account } as never);
      const ended = created.then(({ snapshot: { ref } }) => snap.waitUntilReady(ref));
      const outcome = await finishing(cloud, ended).then(
        ({ state }) => state,
        (error: unknown) => error,
      );
      // Some creations are complete when the provider responds, or have no documented failure.
      if (!cloud.requests.some(({ operation }) => failing.includes(operation ?? ""))) expect(outcome).toBe("ready");
      else expect(outcome).toMatchObject({ name: expect.stringMatching(FAILED), account });
    },
  );
}

// Completes the work of the mock cloud while a call waits for it.
async function finishing<Value>({ clock }: Pick<MockCloud, "clock">, call: Promise<Value>): Promise<Value> {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  const timer = setInterval(() => {
    clock.advance(60_000);
    vi.advanceTimersByTime(1_000);
  }, 5);
  return call.finally(() => {
    clearInterval(timer);
    vi.useRealTimers();
  });
}

// Returns the operations that fail from now on: those that start a job, or create an object that has a failed state.
function failAll({ faults }: Pick<MockCloud, "faults">, { operations, collections }: MockContract): readonly string[] {
  const starting = operations.filter(({ resource, starts }) => {
    const { state } = (resource?.does === "create" && collections[resource.collection]) || {};
    return starts !== undefined || state?.failed !== undefined;
  });
  return starting.flatMap(({ id }) => {
    try {
      faults.add({ operation: id, with: "failed" });
      return id;
    } catch (error) {
      // Its job has no failed state.
      if (error instanceof RangeError) return [];
      throw error;
    }
  });
}

async function createAccount<Kept extends Collections>(test: ProviderInTrouble<Kept>, name: string = account) {
  const { provider, contract, createMockCloud, subject } = test;
  const clouds: MockCloud<Kept>[] = [];
  const create: CreateMockCloud<Kept> = (options) => {
    const cloud = createMockCloud(options);
    clouds.push(cloud);
    return cloud;
  };
  const [conformant] = toConformanceSubjects(provider, create, subject, contract.wire);
  const mock = await conformant?.createAccount();
  const [cloud] = clouds;
  if (!conformant || !cloud || !mock) throw new Error(`The adapter of ${provider} has no list.`);
  let [requests, refused, status] = [0, 0, 0];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    requests++;
    if (refused-- > 0) return Response.json({ message: "Not now." }, { status });
    return (await getResponse(cloud.handlers, new Request(input, init))) ?? Response.error();
  };
  // Errors hide each part of a sent credential, so no part of this one is a word that messages contain.
  const options = { account: name, credential: "k7Qx41f0a9e2b85d63", fetch, timeout: 60_000 };
  const adapter: Adapter = conformant.createAdapter({
    ...options,
    retry: { attempts: ATTEMPTS, baseDelay: 0 },
  } as never);
  return {
    adapter,
    cloud,
    snap: createSnap({ accounts: [adapter] }),
    count: () => requests,
    fill: mock.fill,
    /** Responds with a failure to all further requests, or to a number of them. */
    refuse(failure: number, times = Number.POSITIVE_INFINITY) {
      [refused, status] = [times, failure];
    },
  };
}
