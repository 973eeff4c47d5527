import { createSnap } from "@snap/unified";
import { formatPlan, planRetention } from "@snap/unified/retention";
import { ACCOUNTS, type AttackedAccount, NAME } from "./accounts.ts";
import { PLACES, type Place } from "./places.ts";
import { CREDENTIALS, createSecret } from "./secrets.ts";
import type { Subject } from "./subject.ts";
import { ADDRESS, watch } from "./watch.ts";

interface Call extends AttackedAccount {
  /** Whether the secret is a cursor of the provider, which the position of a listing must contain. */
  readonly isCursor: boolean;
  /** Extracts everything that users can see, except the provider's data. */
  readonly show: (...values: readonly unknown[]) => void;
}

const TIMES = { timeout: 30 };
const POLLS = { ...TIMES, baseDelay: 1, maxDelay: 1 };
const MADE = "2026-11-01T00:00:00.000Z";

const CALLS: Readonly<Record<string, (call: Call) => Promise<unknown>>> = {
  async "a listing"({ adapter, isCursor, show }) {
    const listing = createSnap({ accounts: [adapter] }).list();
    try {
      await listing.toArray();
    } finally {
      show(listing.outcomes, ...(isCursor ? [] : [listing.position]));
    }
  },
  async "a listing that collects errors"({ adapter, show }) {
    const listing = createSnap({ accounts: [adapter] }).list({ onError: "collect", order: "createdAt" });
    await listing.toArray();
    show(listing.outcomes);
  },
  "a look-up": ({ adapter, id }) => createSnap({ accounts: [adapter] }).get(`a/${id}`),
  async "a deletion"({ adapter, id, show }) {
    show(await createSnap({ accounts: [adapter] }).delete(`a/${id}`, { signal: AbortSignal.timeout(30) }));
  },
  async "a creation"({ adapter, creation }) {
    await createSnap({ accounts: [adapter] }).create({ account: "a", ...creation } as never, TIMES);
  },
  async "a restoration"({ adapter, id, into }) {
    await createSnap({ accounts: [adapter] }).restore({ account: "a", id, into } as never, TIMES);
  },
  async "a resumption"({ adapter, id, job: operation, into }) {
    const jobs = operation === undefined ? [] : [{ operation, path: { id: "1", action_id: "1", operation_id: "1" } }];
    const [part] = id.includes(":") ? ["p:listSnapshots"] : [];
    const started = { type: "action", id: "1", account: "a", jobs, from: { type: "vm", id: "2" }, name: NAME };
    const snap = createSnap({ accounts: [adapter] });
    const resource = { type: "vm", id: "2", ...into };
    for (const each of [{ call: "create" }, { call: "create", snapshot: id }, { call: "restore", resource }] as const)
      await snap.resume({ ...started, ...each, ...(part && { part }) }, TIMES);
  },
  async "a wait until a snapshot is ready"({ adapter, id, show }) {
    const waiting = createSnap({ accounts: [adapter] }).waitUntilReady(`a/${id}`, POLLS);
    show(await waiting.then(() => waiting.handle));
  },
  async "a wait until a snapshot is deleted"({ adapter, id, show }) {
    const onStep = (step: object) => show({ ...step, value: undefined });
    const waiting = createSnap({ accounts: [adapter] }).waitUntilGone(`a/${id}`, { ...POLLS, onStep });
    show(await waiting.then(() => waiting.handle));
  },
  async "a plan"({ adapter, show }) {
    const plan = await createSnap({ accounts: [adapter] }).plan({ keepLast: 1 });
    // The names and ids in the steps are data of the provider.
    show(plan.incomplete, formatPlan({ ...plan, steps: [] }));
  },
  async "an applied plan"({ adapter, id, show }) {
    const { provider } = adapter;
    const step = {
      action: "delete",
      reasons: ["no rule keeps it"],
      ref: `a/${id}`,
      provider,
      name: provider === "fireworks" ? null : NAME,
    } as const;
    const unknown = { kind: null, sizeBytes: null, sizeBasis: null, source: null, tags: null, regions: null } as const;
    const rest = { state: "ready", createdAt: MADE, orphan: false, tier: null } as const;
    const plan = { ...planRetention([], { keepLast: 1 }), steps: [{ ...step, ...unknown, ...rest }] };
    const snap = createSnap({ accounts: [adapter] });
    show(
      await snap.apply(plan, { recheckAfter: 0, signal: AbortSignal.timeout(30), onStep: (applied) => show(applied) }),
    );
  },
};

const CURSOR = "as a page that repeats";

/** Successful responses that contain the secret in a value that an error or a reason may quote. */
const SUCCESSES: Readonly<Record<string, Success>> = {
  "as the id of a snapshot": (said) => [
    { id: said, snapshotID: said, names: [said], name: `accounts/acme/snapshots/${said}` },
  ],
  "as a name that has changed": (said) => [{ name: said, description: said, names: [said] }],
  "as a state": (said) => [{ state: said, status: said }],
  "as the id of what was started": (said) => [
    {},
    {
      action: { id: said, status: "in-progress" },
      operations: [{ id: said, status: "running" }],
      server: { id: said },
    },
    { snapshot_id: said, vm_id: "", block: { id: said }, branch: { id: said } },
  ],
  "as the state of a job": (said) => [{}, ...jobs({ id: 1, status: said })],
  "as the reason of a failed job": (said) => [
    {},
    ...jobs({ id: 1, status: "error", error: { code: "c", message: `cannot use ${said}` } }),
  ],
  "as the code of a failed job": (said) => [{}, ...jobs({ id: 1, status: "errored", error: { code: said } })],
  "as the time of a job": (said) => [{ created_at: said }, ...jobs({ id: 1, status: "completed", started_at: said })],
  "as a project": (said) => [{}, { projects: [{ id: said }, { id: `${said}2` }] }],
  "in a link to the next page": (said) => [
    {},
    { links: { pages: { next: `${ADDRESS}/v2/snapshots?page=1&token=${encodeURIComponent(said)}` } } },
  ],
  [CURSOR]: (said) => [
    {},
    { links: { pages: { next: `${ADDRESS}/v2/snapshots?page=${encodeURIComponent(said)}` } }, nextPageToken: said },
    { pagination: { cursor: said, next: said }, meta: { pagination: { next_page: said }, links: { next: said } } },
  ],
};

/** The changes to a snapshot, and to the response around it. */
type Success = (said: string) => readonly [changes: object, ...others: object[]];

function jobs(job: object): object[] {
  return [{ action: job, operation: job, operations: [job], next_actions: [job] }];
}

// One response for every operation of every account.
function succeed(request: Request, changes: object = {}, ...others: readonly object[]): Response {
  const times = { created: MADE, created_at: MADE, createTime: MADE, date_created: MADE };
  const names = { id: "1", name: NAME, snapshotID: "1", names: [NAME], description: NAME };
  const resources = {
    resource_type: "droplet",
    resource_id: "2",
    created_from: { id: 2, name: "n" },
    type: "snapshot",
  };
  const snapshot = { ...names, ...resources, regions: ["r"], ...times, ...changes };
  const { pathname } = new URL(request.url);
  // E2B and InstaVM list in an array.
  if (/^GET .*\/snapshots$/.test(`${request.method} ${pathname}`) && request.headers.has("x-api-key"))
    return Response.json([snapshot]);
  const done = pathname.startsWith("/v2") ? "completed" : pathname.startsWith("/projects") ? "finished" : "success";
  const [finished] = jobs({ id: 1, status: done, started_at: MADE });
  const more = { snapshot_id: "1", vm_id: "v", status: "ready", state: "READY", next_page_token: "", sandboxID: "s" };
  const made = {
    server: { id: 2 },
    branch: { id: "b" },
    block: { id: "b", status: "active" },
    projects: [{ id: "p" }],
  };
  const lists = { snapshot, snapshots: [snapshot], image: snapshot, images: [snapshot] };
  return Response.json(Object.assign({ ...more, ...snapshot, ...lists, ...made, ...finished }, ...others));
}

/** The unified API with a server that succeeds a few times, and then repeats the credential. */
export const UNIFIED: Subject = {
  places: [...Object.keys(PLACES), ...Object.keys(SUCCESSES)],
  async attack(random, encode, at) {
    const account = random.pick(Object.keys(ACCOUNTS));
    const secret = createSecret(random, CREDENTIALS);
    const said = encode(secret);
    let successes = random.integer(0, 2);
    const place: Place = PLACES[at] ?? ((_, request) => succeed(request, ...(SUCCESSES[at]?.(said) ?? [])));
    const { shown, options } = watch((request) => (successes-- > 0 ? succeed(request) : place(said, request)));
    const call = random.pick(Object.keys(CALLS));
    const attacked = (ACCOUNTS[account] as (typeof ACCOUNTS)[string])(secret, options);
    const show = (...values: readonly unknown[]) => void shown.push(...values);
    // The result of a call is data of the provider.
    await CALLS[call]?.({ ...attacked, isCursor: at === CURSOR, show }).then(
      () => {},
      (error) => show(withoutValue(error)),
    );
    return { carried: `by ${call} ${account}`, secret, said, shown };
  },
};

// The `value` of a failed wait is data of the provider, too.
function withoutValue(error: unknown): unknown {
  if (error instanceof Error && error.name === "WaitFailedError") Reflect.deleteProperty(error, "value");
  return error;
}
