import { SnapError, TimeoutError, UnexpectedResponseError, waitFor } from "@snap/runtime";
import type { Adapter, Created, CreateOptions, CreateRequest } from "./adapter.ts";
import { checkCapability } from "./capabilities.ts";
import type { Snapshot, SnapshotKind } from "./snapshot.ts";

// Clocks disagree, but not by much.
const SKEW = 120_000;
const LOOK_FOR = { "at-once": 0, "when-ready": 120_000 } as const;

/** Makes a snapshot; where the answer is lost, looks for it before it is called a failure. */
export async function createSnapshot(
  adapter: Adapter,
  request: CreateRequest,
  options: CreateOptions,
): Promise<Created<Snapshot>> {
  const { account, capabilities } = adapter;
  const kind = request.from?.type ?? (Object.keys(capabilities.create)[0] as SnapshotKind);
  const listed = checkCapability(account, capabilities, "create", kind);
  const before = Date.now();
  try {
    return await adapter.create(request, options);
  } catch (error) {
    if (!mayBeDone(error)) throw error;
    const snapshot = await lookFor(adapter, request, before - SKEW, LOOK_FOR[listed], options);
    if (snapshot) return { snapshot, matchedBy: "lookup" };
    throw error;
  }
}

/** The snapshots that a request may have made, the newest first: of its name and source, and not made before. */
export function matches<Item extends Pick<Snapshot, "createdAt" | "name" | "source">>(
  snapshots: readonly Item[],
  { from, name }: CreateRequest,
  since: number,
): Item[] {
  return snapshots
    .filter(
      ({ createdAt, name: found, source }) =>
        createdAt !== null &&
        createdAt.getTime() >= since &&
        (name === undefined || found === name) &&
        (from === undefined || source?.id === from.id),
    )
    .sort((a, b) => Number(b.createdAt) - Number(a.createdAt));
}

// Whether the provider may have made it although no answer says so.
function mayBeDone(error: unknown): boolean {
  if (!SnapError.isInstance(error)) return false;
  return ["ConnectionError", "TimeoutError", "UnreadableResponseError"].includes(error.name);
}

async function lookFor(
  adapter: Adapter,
  request: CreateRequest,
  since: number,
  timeout: number,
  { signal }: CreateOptions,
): Promise<Snapshot | undefined> {
  const look = async () => {
    const all: Snapshot[] = [];
    const query = request.from ? { source: request.from } : {};
    for await (const page of adapter.listPages({ query, ...(signal && { signal }) })) all.push(...page);
    const [newest, ...others] = matches(all, request, since);
    if (others.length === 0) return newest;
    throw new UnexpectedResponseError(
      `the answer was lost, and ${others.length + 1} snapshots may be the one: see which is, and delete the others`,
    );
  };
  try {
    const check = (snapshot: Snapshot | undefined) => (snapshot ? "done" : "pending");
    return await waitFor({ target: null }, { poll: look, check, timeout, ...(signal && { signal }) });
  } catch (error) {
    if (TimeoutError.isInstance(error)) return undefined;
    throw error;
  }
}
