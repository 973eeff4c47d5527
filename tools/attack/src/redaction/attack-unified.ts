import { type Adapter, createSnap } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";
import { fireworks } from "@snap/unified/fireworks";
import { instavm } from "@snap/unified/instavm";
import { formatPlan, planRetention } from "@snap/unified/retention";
import { PLACES, type Place } from "./places.ts";
import { CREDENTIALS, createSecret } from "./secrets.ts";
import type { Subject } from "./subject.ts";
import { ADDRESS, watch } from "./watch.ts";

type Options = ReturnType<typeof watch>["options"];

const ID = "accounts/acme/clusters/c/environments/e/snapshots/s";

type CreateAccount = (secret: string, options: Options) => { adapter: Adapter; id: string };

/** The accounts, each with the id of a snapshot. */
const ACCOUNTS: Readonly<Record<string, CreateAccount>> = {
  "at DigitalOcean": (token, options) => ({
    adapter: digitalocean({ account: "a", baseUrl: ADDRESS, token, ...options }) as Adapter,
    id: "1",
  }),
  "at Fireworks": (apiKey, options) => ({
    adapter: fireworks({ account: "a", baseUrl: ADDRESS, accountId: "acme", apiKey, ...options }) as Adapter,
    id: ID,
  }),
  "at InstaVM": (apiKey, options) => ({
    adapter: instavm({ account: "a", baseUrl: ADDRESS, apiKey, ...options }) as Adapter,
    id: "1",
  }),
};

interface Call {
  readonly adapter: Adapter;
  readonly id: string;
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
    show(await createSnap({ accounts: [adapter] }).delete(`a/${id}`));
  },
  async "a creation"({ adapter }) {
    const [type] = Object.keys(adapter.capabilities.create) as ["vm"];
    const request = adapter.provider === "fireworks" ? {} : { from: { type, id: "2" }, name: "n" };
    await createSnap({ accounts: [adapter] }).create({ account: "a", ...request } as never, TIMES);
  },
  async "a restoration"({ adapter, id }) {
    await createSnap({ accounts: [adapter] }).restore(
      { account: "a", id, into: { type: "vm", id: "2" } as never },
      TIMES,
    );
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
      name: provider === "fireworks" ? null : ID,
    } as const;
    const unknown = { kind: null, sizeBytes: null, sizeBasis: null, source: null, tags: null, regions: null } as const;
    const rest = { state: "ready", createdAt: MADE, orphan: false, tier: null } as const;
    const plan = { ...planRetention([], { keepLast: 1 }), steps: [{ ...step, ...unknown, ...rest }] };
    const snap = createSnap({ accounts: [adapter] });
    show(await snap.apply(plan, { recheckAfter: 0, onStep: (applied) => show(applied) }));
  },
};

const CURSOR = "as a page that repeats";

/** Successful responses that contain the secret in a value that an error or a reason may quote. */
const SUCCESSES: Readonly<Record<string, (said: string) => Response>> = {
  "as the id of a snapshot": (said) => succeed({ id: said, name: `accounts/acme/snapshots/${said}` }),
  "as a name that has changed": (said) => succeed({ name: said }),
  "as a state": (said) => succeed({ state: said, status: said }),
  "as the id of what was started": (said) =>
    succeed({}, { action: { id: said, status: "in-progress" }, snapshot_id: said, vm_id: "" }),
  "in a link to the next page": (said) =>
    succeed({}, { links: { pages: { next: `${ADDRESS}/v2/snapshots?page=1&token=${encodeURIComponent(said)}` } } }),
  [CURSOR]: (said) =>
    succeed(
      {},
      { links: { pages: { next: `${ADDRESS}/v2/snapshots?page=${encodeURIComponent(said)}` } }, nextPageToken: said },
    ),
};

function succeed(changes: object, others: object = {}): Response {
  const times = { created_at: MADE, createTime: MADE };
  const snapshot = {
    id: "1",
    name: ID,
    resource_type: "droplet",
    resource_id: "2",
    regions: ["r"],
    ...times,
    ...changes,
  };
  const action = { id: 1, status: "completed", started_at: MADE };
  const more = { snapshot_id: "1", vm_id: "v", status: "ready", state: "READY", next_page_token: "" };
  const whole = { ...more, ...snapshot, snapshot, snapshots: [snapshot], action, ...others };
  return Response.json(whole);
}

/** The unified API with a server that succeeds a few times, and then repeats the credential. */
export const UNIFIED: Subject = {
  places: [...Object.keys(PLACES), ...Object.keys(SUCCESSES)],
  async attack(random, encode, at) {
    const account = random.pick(Object.keys(ACCOUNTS));
    const secret = createSecret(random, CREDENTIALS);
    const said = encode(secret);
    let successes = random.integer(0, 2);
    const place: Place = PLACES[at] ?? (() => SUCCESSES[at]?.(said) as Response);
    const { shown, options } = watch((request) => (successes-- > 0 ? succeed({}) : place(said, request)));
    const call = random.pick(Object.keys(CALLS));
    const { adapter, id } = (ACCOUNTS[account] as CreateAccount)(secret, options);
    const show = (...values: readonly unknown[]) => void shown.push(...values);
    // The result of a call is data of the provider.
    await CALLS[call]?.({ adapter, id, isCursor: at === CURSOR, show }).then(() => {}, show);
    return { carried: `by ${call} ${account}`, secret, said, shown };
  },
};
