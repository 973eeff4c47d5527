import type { Adapter, CallOptions, Started } from "@snap/unified";
import { type BrokenAdapter, pagesOf } from "./adapter.ts";

const CONTINUES = "resume: continues a creation (vm) from JSON with another adapter, and starts nothing";
const FORGED = "resume: sends no other requests if the data of a creation (vm) is forged";
const DROPLET = { type: "vm", id: "200776916" } as const;

/** Adapters that do not continue what was started, or continue something else. */
export const BROKEN_RESUMPTIONS: readonly BrokenAdapter[] = [
  {
    does: "does not report what it has started",
    found: CONTINUES,
    said: "without `started` to resume from",
    by: (good) => ({
      create: (...given) =>
        good.create(...given).catch((error: Error) => {
          throw Object.defineProperty(error, "started", { value: undefined });
        }),
    }),
  },
  {
    does: "starts its work again",
    found: CONTINUES,
    said: "resume: sent POST https://api.digitalocean.com/v2/droplets/200776916/actions, although it must only wait",
    by: (good) => ({ resume: (_, call) => good.create({ from: DROPLET, name: "conformance" }, call) }),
  },
  {
    does: "reports a snapshot that it did not create",
    found: CONTINUES,
    said: "resume: returned",
    by: (good) => ({
      async resume() {
        const [snapshot] = (await pagesOf(good, {})).flat();
        if (!snapshot) throw new TypeError("The account has no snapshots.");
        return { snapshot, matchedBy: "response" };
      },
    }),
  },
  {
    does: "keeps in memory what it has started",
    found: CONTINUES,
    said: "`started` of create is not plain data",
    by: (good) => ({
      create: (...given) =>
        good.create(...given).catch((error: Error) => {
          const started = { ...Reflect.get(error, "started"), resume: () => undefined };
          throw Object.defineProperty(error, "started", { value: started });
        }),
    }),
  },
  {
    does: "returns no restored resource",
    found: "resume: continues a restoration (vm) from JSON with another adapter, and starts nothing",
    said: "which is not a resource",
    by: () => ({ resume: async () => ({ type: "vm", id: "" }) }),
  },
  {
    does: "waits for a known job instead of an unknown one",
    found: FORGED,
    said: "resume: sent a request for the unknown job",
    by: (good) =>
      changeResume(good, (started) => ({ ...started, jobs: [{ operation: "getAction", path: { action_id: "1" } }] })),
  },
  {
    does: "reports success for an unknown job",
    found: FORGED,
    said: 'resume: ended with {"type":"vm","id":"1"} for',
    by: () => ({ resume: async () => ({ type: "vm", id: "1" }) }),
  },
  {
    does: "sends the request that forged data names",
    found: FORGED,
    said: "resume: sent GET https://api.digitalocean.com/forged for",
    by: (good, { fetch, credential }) => ({
      async resume(started, call) {
        const [{ operation, path = {} } = { operation: "" }] = started.jobs ?? [];
        const url = `https://api.digitalocean.com/v2/actions/${Object.values(path)[0]}`;
        if (operation === "getAction") await fetch(url, { headers: { authorization: `Bearer ${credential}` } });
        return resumeWith(good, started, call);
      },
    }),
  },
];

function changeResume(good: Adapter, change: (started: Started) => Started): Partial<Adapter> {
  return { resume: (started, call) => resumeWith(good, change(started), call) };
}

async function resumeWith({ resume }: Adapter, started: Started, call: CallOptions) {
  if (!resume) throw new TypeError("The correct adapter cannot resume.");
  return resume(started, call);
}
