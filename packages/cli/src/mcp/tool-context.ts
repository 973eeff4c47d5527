import type { DeletionLimit, Price, RetentionPlan } from "@snap/unified";
import type { LoadedSnap } from "../config/load-snap.ts";
import type { Audit } from "./audit.ts";
import type { Confirmations } from "./confirmations.ts";

/** What an assistant may change. */
export type Permission = "create" | "delete" | "restore";

/** A snapshot of a preview. */
export interface Shown {
  readonly ref: string;
  /** What the preview showed, which must not change until the snapshot is deleted. */
  readonly content: string;
}

/** A restoration as a preview showed it. */
export interface ShownRestoration {
  readonly ref: string;
  readonly into: Readonly<Record<string, unknown>> & { readonly type: string };
}

/** The accounts that the tools use. */
export interface ToolAccounts extends Pick<LoadedSnap, "adapters" | "failures" | "snap"> {
  readonly prices: readonly Price[];
}

/** What the tools work with. */
export interface ToolContext {
  readonly loaded: ToolAccounts;
  readonly allowed: ReadonlySet<Permission>;
  readonly audit: Audit;
  /** How many snapshots one call may delete. */
  readonly maxDeletions: DeletionLimit;
  readonly deletions: Confirmations<readonly Shown[]>;
  readonly plans: Confirmations<RetentionPlan>;
  readonly restorations: Confirmations<ShownRestoration>;
}
