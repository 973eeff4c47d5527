import { SnapError, type Started } from "@snap/runtime";
import { createSnapshot } from "../act/create-snapshot.ts";
import { restoreSnapshot } from "../act/restore-snapshot.ts";
import { resumeStarted } from "../act/resume-started.ts";
import type { Adapter, CallOptions } from "../adapter.ts";
import type { Snapshot, SnapshotKind } from "../snapshot.ts";
import { check, checkSame, show } from "./check.ts";
import { respondEmpty, stall } from "./interceptors.ts";
import type { ConformanceSubject } from "./subject.ts";
import type { Case, Trial } from "./trial.ts";

/** An action that starts work at the provider. */
interface Action {
  readonly name: "create" | "restore";
  readonly kind: SnapshotKind;
  /** Returns the action of an account with these snapshots. */
  readonly prepare: (adapter: Adapter, listed: readonly Snapshot[]) => (call: CallOptions) => Promise<unknown>;
  /** Returns what is wrong with the result of the resumed action. */
  readonly problem: (result: unknown, trial: Trial, before: readonly string[]) => Promise<string | undefined>;
}

const NOUNS = { create: "a creation", restore: "a restoration" } as const;
const FORGED = "../../../forged";

/**
 * Returns the cases of `resume`: the `started` of a creation or a restoration is plain data, and another adapter
 * continues the call from it without a second start. Forged data leads to no other operation.
 */
export function resumeCases({ creations, restorations = {}, lists }: ConformanceSubject): Case[] {
  const actions: Action[] = [];
  for (const [kind, creation] of Object.entries(creations)) {
    // Another list has the snapshots of another kind.
    if (!creation || lists?.kinds.includes(kind) === false) continue;
    const prepare: Action["prepare"] = (adapter) => (call) => createSnapshot(adapter, creation, call);
    actions.push({ name: "create", kind, prepare, problem: problemOfCreation });
  }
  for (const [kind, restoration] of Object.entries(restorations)) {
    if (!restoration || lists?.kinds.includes(restoration.of) === false) continue;
    const { of, into } = restoration;
    const prepare: Action["prepare"] = (adapter, listed) => {
      const { id = "" } = listed.find((each) => each.kind === of) ?? {};
      return (call) => restoreSnapshot(adapter, id, into, call);
    };
    actions.push({ name: "restore", kind, prepare, problem: problemOfRestoration });
  }
  return actions.flatMap((action) => [
    {
      name: `resume: continues ${NOUNS[action.name]} (${action.kind}) from JSON with another adapter, and starts nothing`,
      run: (trial) => continues(trial, action),
    },
    {
      name: `resume: sends no other requests if the data of ${NOUNS[action.name]} (${action.kind}) is forged`,
      run: (trial) => refusesForged(trial, action),
    },
  ]);
}

async function continues(trial: Trial, action: Action): Promise<void> {
  const { account, requests } = trial;
  const interrupted = await interrupt(trial, action);
  if (!interrupted) return;
  const { started, before } = interrupted;
  const data = JSON.stringify(started);
  const given = JSON.parse(data) as Started;
  checkSame(given, started, () => `resume: \`started\` of ${action.name} is not plain data`);
  await account.finish();
  requests.splice(0);
  // Complete the provider's asynchronous work.
  const finishing = setInterval(() => void account.finish(), 5);
  const result = await resume(trial, given).finally(() => clearInterval(finishing));
  const sent = requests.find(({ method }) => method !== "GET");
  check(sent === undefined, () => `resume: sent ${sent?.method} ${sent?.url}, although it must only wait`);
  const wrong = await action.problem(result, trial, before);
  check(wrong === undefined, () => `resume: ${wrong}`);
}

async function refusesForged(trial: Trial, action: Action): Promise<void> {
  const { requests } = trial;
  const { started } = (await interrupt(trial, action)) ?? {};
  if (!started) return;
  trial.intercept(respondEmpty(404));
  const { jobs = [], snapshot } = started;
  const forge = (values: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(Object.keys(values).map((name) => [name, FORGED]));
  const [job] = jobs;
  const forgeries: Started[] = [
    { ...started, jobs: [{ operation: "deleteEverything", path: { id: "1" } }] },
    ...(job ? [{ ...started, jobs: [{ ...job, path: forge(job.path), query: forge(job.query) }] }] : []),
    ...(snapshot === undefined ? [] : [{ ...started, snapshot: FORGED }]),
    { ...started, jobs: [{ operation: 7 }] } as unknown as Started,
  ];
  for (const forged of forgeries) {
    requests.splice(0);
    const error: unknown = await resume(trial, forged, AbortSignal.timeout(1000)).catch((thrown: unknown) => thrown);
    // A restoration contains the id of its snapshot only in order to return it.
    const isKept = started.call === "restore" && forged.snapshot === FORGED;
    const isElsewhere = ({ method, url }: Request) => method !== "GET" || /\/forged$/.test(new URL(url).pathname);
    const sent = requests.find(isElsewhere);
    check(sent === undefined, () => `resume: sent ${sent?.method} ${sent?.url} for ${show(forged)}`);
    const isUnknown = forged.jobs?.some(({ operation }) => operation !== job?.operation) ?? false;
    check(!isUnknown || requests.length === 0, () => `resume: sent a request for the unknown job of ${show(forged)}`);
    check(SnapError.isInstance(error) || isKept, () => `resume: ended with ${show(error)} for ${show(forged)}`);
  }
}

// Continues with another adapter of the account, as in another process.
function resume(trial: Trial, started: Started, signal?: AbortSignal): Promise<unknown> {
  const other = trial.createAdapter();
  return resumeStarted(() => other, started, signal ? { signal } : {});
}

interface Interrupted {
  readonly started: Started;
  /** The refs of the account's snapshots before the action. */
  readonly before: readonly string[];
}

// Starts an action, and aborts it during the next request. Returns `undefined` if the action ends without another request,
// or if the adapter cannot resume.
async function interrupt(trial: Trial, { name, kind, prepare }: Action): Promise<Interrupted | undefined> {
  if (!trial.adapter.resume || trial.adapter.capabilities[name][kind] === undefined) return undefined;
  const listed = await trial.listFilled(10);
  const run = prepare(trial.adapter, listed);
  const controller = new AbortController();
  let isStarted = false;
  trial.intercept(async (request, pass) => {
    if (isStarted) setTimeout(() => controller.abort());
    if (isStarted) return stall(request, pass);
    const response = await pass();
    isStarted = request.method !== "GET";
    return response;
  });
  const outcome = await run({ signal: controller.signal }).then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  trial.intercept((_, pass) => pass());
  if (!outcome) return undefined;
  const { started } = Object(outcome.error) as { readonly started?: Started };
  check(started !== undefined, () => `${name}: ended with ${show(outcome.error)} without \`started\` to resume from`);
  return { started, before: listed.map(({ ref }) => ref) };
}

async function problemOfCreation(result: unknown, trial: Trial, before: readonly string[]) {
  const { snapshot } = Object(result) as { readonly snapshot?: Snapshot };
  await trial.account.finish();
  const added = (await trial.listPages()).flat().filter(({ ref }) => !before.includes(ref));
  if (added.length !== 1) return `left ${added.length} new snapshots, not 1`;
  return snapshot?.ref === added[0]?.ref ? undefined : `returned ${show(snapshot?.ref)} instead of ${added[0]?.ref}`;
}

async function problemOfRestoration(result: unknown, _: Trial, before: readonly string[]) {
  const { ref = "", resource } = Object(result) as {
    readonly ref?: string;
    readonly resource?: { readonly id: string };
  };
  if (!before.includes(ref)) return `returned the ref ${show(ref)} of a restored snapshot`;
  return resource?.id ? undefined : `returned ${show(resource)}, which is not a resource`;
}
