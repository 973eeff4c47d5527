import { UnexpectedResponseError } from "@snap/runtime";
import { loadOnDemand, pollUntilDone } from "@snap/runtime/helpers";
import type { Adapter, CallOptions, Created, CreateOptions, CreateRequest } from "../adapter.ts";
import { findCreated } from "../adapter-kit/find-created.ts";
import { markUncertain, mayBeDone } from "../adapter-kit/started.ts";
import type { Snapshot } from "../snapshot.ts";
import { checkCapability } from "./check-capability.ts";
import { withTimeout } from "./with-timeout.ts";

// The assumed largest difference between the clocks of this machine and the provider, in milliseconds.
const SKEW = 120_000;
const MOST_CANDIDATES = 10;
const LOOK_FOR = { "at-once": 0, "when-ready": 120_000 } as const;

/** Creates a snapshot. If the response is lost, looks for the snapshot before it reports a failure. */
export async function createSnapshot(
  adapter: Adapter,
  request: CreateRequest,
  options: CreateOptions,
): Promise<Created<Snapshot>> {
  const { create } = adapter.capabilities;
  const [only, ...others] = Object.keys(create);
  const kind = request.from || others.length > 0 ? request.from?.type : only;
  const listed = checkCapability(adapter, "create", create, kind);
  return withTimeout(adapter, "create", options, async (call) => {
    const before = Date.now();
    try {
      return await adapter.create(request, call);
    } catch (error) {
      if (!mayBeDone(error)) throw error;
      const snapshot = await lookFor(adapter, request, before, LOOK_FOR[listed], call).catch((failure: Error) => {
        throw markUncertain(error, undefined, `whether the snapshot was created is unknown (${failure.message})`);
      });
      if (snapshot) return { snapshot, matchedBy: "lookup" };
      throw markUncertain(error, undefined, "no matching snapshot is listed");
    }
  });
}

async function lookFor(
  adapter: Adapter,
  request: CreateRequest,
  before: number,
  timeout: number,
  call: CallOptions,
): Promise<Snapshot | undefined> {
  const look = async () => {
    const query = request.from ? { source: request.from } : {};
    const found = await findCreated(adapter.listPages({ query, ...call }), request, before - SKEW, true);
    const [snapshot, ...others] = found.filter(({ createdAt }) => createdAt !== null);
    const time = Number(snapshot?.createdAt);
    // Providers may round times to seconds. A snapshot with an earlier time, or none, may have existed before the call.
    if (found.length === 0 || (others.length === 0 && time >= before - (before % 1000) && time <= Date.now())) {
      return snapshot;
    }
    const { cleanReceived } = await loadOnDemand();
    const candidates = found.slice(0, MOST_CANDIDATES).map(({ ref }) => cleanReceived(ref));
    const left = found.length - candidates.length;
    const more = left > 0 ? `, and ${left} more` : "";
    throw new UnexpectedResponseError(`candidates: ${candidates.join(", ")}${more}`);
  };
  if (timeout === 0) return look();
  const check = (snapshot: Snapshot | undefined) => (snapshot ? "done" : "pending");
  return pollUntilDone({ target: null }, { poll: look, check, timeout, ...call });
}
