import { AbortError } from "@snap/runtime";
import type { StoppedAccount } from "../act/account-stop.ts";
import type { Created } from "../adapter.ts";
import { countSnapshots } from "../count-snapshots.ts";
import { AggregateSnapError } from "../errors/aggregate-snap-error.ts";
import { groupReasons } from "../errors/group-reasons.ts";
import type { Snapshot, SnapshotSource } from "../snapshot.ts";
import type { SourceOutcome } from "../sources/source-listing.ts";

/** The result of creating a snapshot of one source. */
export interface CreationStep {
  /** The name of the account. */
  readonly account: string;
  /** The short name of the account's provider. */
  readonly provider: string;
  /** The resource that the snapshot is created from. */
  readonly source: SnapshotSource;
  /** The name of the new snapshot. */
  readonly name: string;
  /**
   * - `created`: the snapshot `ref` was created; wait for it with `waitUntilReady`
   * - `skipped`: the source has the younger snapshot `ref`
   * - `failed`: the snapshot may still have been created; see `error`
   * - `untried`: no creation was requested; see `reason`
   */
  readonly status: "created" | "failed" | "skipped" | "untried";
  /** The ref of the created or the younger snapshot; `null` if there is none. */
  readonly ref: string | null;
  /** How a created snapshot was identified, as in the result of `snap.create`. */
  readonly matchedBy?: Created<Snapshot>["matchedBy"];
  /** Why the source was not tried. */
  readonly reason?: string;
  /** Why the creation failed. Its `started`, if it has one, resumes the creation. */
  readonly error?: unknown;
}

/** The result of creating a snapshot of each of several sources. */
export interface CreateAllResult {
  /** The result of each source, in the order in which they ended. */
  readonly steps: readonly CreationStep[];
  /** The accounts that stopped before their last source. */
  readonly stopped: readonly StoppedAccount[];
  /** The delay in milliseconds after which all stopped accounts can continue; `null` if no provider asks for one. */
  readonly retryAfter: number | null;
  /**
   * The accounts whose sources could not be listed. `steps` contains none or only some of the sources of these
   * accounts.
   */
  readonly unlisted: readonly SourceOutcome[];
}

/**
 * Thrown after all creations when some of them failed or were not tried, or when sources could not be listed. `code` is
 * the code of all `errors`, or `UNKNOWN` if their codes differ.
 */
export class CreateAllError extends AggregateSnapError implements CreateAllResult {
  static override readonly kind = "CreateAllError";
  /** The result of each source, including those that succeeded. */
  declare readonly steps: readonly CreationStep[];
  /** The accounts that stopped before their last source. */
  declare readonly stopped: readonly StoppedAccount[];
  /** The delay in milliseconds after which all stopped accounts can continue; `null` if no provider asks for one. */
  declare readonly retryAfter: number | null;
  /** The accounts whose sources could not be listed. */
  declare readonly unlisted: readonly SourceOutcome[];

  constructor(result: CreateAllResult, advice: string) {
    const { steps, stopped, retryAfter, unlisted } = result;
    const failed = steps.filter(({ status }) => status === "failed");
    const untried = steps.filter(({ status }) => status === "untried").length;
    const errors = [
      ...(failed.length > 0 ? failed : stopped).map(({ error }) => error),
      ...unlisted.map(({ error }) => error),
    ];
    const counts = [
      `${failed.length} of ${countSnapshots(steps.length)} could not be created`,
      ...(untried > 0 ? [`${untried} were not tried`] : []),
      ...(unlisted.length > 0
        ? [`the sources of ${unlisted.map(({ account }) => account).join(", ")} are unknown`]
        : []),
    ];
    const when = retryAfter === null ? "" : ` in ${Math.ceil(retryAfter / 1000)} seconds`;
    super(`${counts.join(", and ")}. Create them again${when}${advice}.`, errors, result, groupReasons(errors));
  }
}

/** Thrown when the signal or an error of `onStep` ends a `createAll`. `cause` is the reason or the error. */
export class CreateAllAbortError extends AbortError {
  /** The result of each source that has ended. The `started` of its error resumes an aborted creation. */
  declare readonly steps: readonly CreationStep[];

  constructor(message: string, steps: readonly CreationStep[], cause: unknown) {
    super(message, { cause, steps });
  }
}
