import { InvalidRequestError, type Started } from "@snap/runtime";
import { describeValue, isPlainObject } from "@snap/runtime/helpers";
import type { CallOptions, Created, CreateOptions, CreateRequest, RestoreTarget } from "../adapter.ts";
import { createAll } from "../create-all/create-all.ts";
import type { CreateAllResult } from "../create-all/create-all-error.ts";
import type { CreateAllOptions, CreateAllRequest } from "../create-all/create-all-options.ts";
import { joinRef } from "../format-ref.ts";
import { isTexts, refuseOption } from "../option-values.ts";
import type { ApplyOptions } from "../retention/apply-options.ts";
import { applyPlan } from "../retention/apply-plan.ts";
import type { ApplyResult } from "../retention/plan-error.ts";
import { type PlanOptions, planListing } from "../retention/plan-listing.ts";
import type { RetentionPlan } from "../retention/retention-plan.ts";
import { type Summable, type Summary, type SummaryOptions, summarize } from "../retention/summarize.ts";
import type { AnyPolicy } from "../retention/tiers.ts";
import type { Snapshot } from "../snapshot.ts";
import { listSources, type SourceParts } from "../sources/list-sources.ts";
import type { SourceListing, SourceOptions } from "../sources/source-listing.ts";
import { protectSnapshot, renameSnapshot } from "./change-snapshot.ts";
import { checkCall } from "./check-call.ts";
import { createSnapshot } from "./create-snapshot.ts";
import { type DeleteOptions, type Deletion, deleteSnapshot } from "./delete-snapshot.ts";
import { type FindAdapter, locate } from "./locate.ts";
import { type Restored, restoreSnapshot } from "./restore-snapshot.ts";
import { resumeStarted } from "./resume-started.ts";

/** The parts of a `snap` that its other methods need. */
export interface SnapParts extends SourceParts {
  readonly find: FindAdapter;
}

/** The methods of `snap` that are loaded on first use. */
export interface SnapMethods {
  get(ref: string, options?: CallOptions): Promise<Snapshot>;
  delete(ref: string, options?: DeleteOptions): Promise<Deletion>;
  rename(ref: string, name: string, options?: CreateOptions): Promise<Snapshot>;
  protect(ref: string, on: boolean, options?: CreateOptions): Promise<Snapshot>;
  create(request: CreateRequest & { readonly account: string }, options?: CreateOptions): Promise<Created<Snapshot>>;
  createAll(request: CreateAllRequest, options?: CreateAllOptions): Promise<CreateAllResult>;
  restore(
    request: { readonly account: string; readonly id: string; readonly into: RestoreTarget },
    options?: CreateOptions,
  ): Promise<Restored>;
  resume(started: Started, options?: CreateOptions): Promise<Created<Snapshot> | Restored>;
  sources(options?: SourceOptions): Promise<SourceListing>;
  plan(policy: AnyPolicy, options?: PlanOptions): Promise<RetentionPlan>;
  apply(plan: RetentionPlan, options?: ApplyOptions): Promise<ApplyResult>;
  summary(snapshots: Summable, options?: SummaryOptions): Promise<Summary>;
}

/** Creates the methods of `snap` that a program that only lists does not call. */
export function createSnapMethods({ find, ...parts }: SnapParts): SnapMethods {
  const at = (ref: string) => locate(find, ref);
  return {
    async get(ref, options) {
      const { adapter, id } = at(ref);
      return adapter.get(id, checkCall("get", options, ["signal"]));
    },
    async delete(ref, options) {
      const { adapter, id } = at(ref);
      return deleteSnapshot(adapter, id, ref, checkCall("delete", options, ["signal", "verify"]));
    },
    async rename(ref, name, options) {
      const { adapter, id } = at(ref);
      return renameSnapshot(adapter, id, name, checkCall("rename", options, TIMED));
    },
    async protect(ref, on, options) {
      const { adapter, id } = at(ref);
      return protectSnapshot(adapter, id, on, checkCall("protect", options, TIMED));
    },
    async create(request, options) {
      const { account, ...creation } = toRequest(request, "create");
      checkCreation(creation);
      return createSnapshot(find(account, account), creation, checkCall("create", options, TIMED));
    },
    createAll: async (request, options) => createAll({ find, ...parts }, request, options ?? {}),
    async restore(request, options) {
      const { account, id, into } = toRequest(request, "restore");
      // At some providers, ids are numbers.
      if (typeof id !== "string" && !Number.isFinite(id)) refuseOption("id", "a string", id);
      const { adapter, id: text } = at(joinRef(account, id));
      return restoreSnapshot(adapter, text, into, checkCall("restore", options, TIMED));
    },
    resume: async (started, options) => resumeStarted(find, started, checkCall("resume", options, TIMED)),
    sources: async (options) => listSources(parts, options ?? {}),
    plan: async (policy, options) =>
      planListing(
        (query) => parts.createListing(parts.adapters, query),
        (given) => listSources(parts, given),
        policy,
        options,
      ),
    apply: async (plan, options) => applyPlan(plan, at, options ?? {}),
    summary: async (snapshots, options) => summarize(snapshots, checkCall("summary", options, ["prices"])),
  };
}

// The options of methods that may take long.
const TIMED = ["signal", "timeout"] satisfies (keyof CreateOptions)[];

// Every provider accepts these properties. A value of another type would be sent as a string, or fail deep in an
// adapter.
function checkCreation({ from, name, tags }: CreateRequest & { readonly tags?: unknown }): void {
  if (from !== undefined && !isPlainObject(from)) refuseOption("from", "an object with `type` and `id`", from);
  if (name !== undefined && typeof name !== "string") refuseOption("name", "a string", name);
  // At some providers, tags are names with values.
  const values: unknown = isPlainObject(tags) ? Object.values(tags) : tags;
  if (tags !== undefined && !isTexts(values)) refuseOption("tags", "an array or an object of strings", tags);
}

function toRequest<Given extends { readonly account: string }>(request: Given, method: string): Given {
  const account: unknown = Object(request).account;
  if (typeof account === "string") return request;
  throw new InvalidRequestError(`\`account\` of \`snap.${method}\` must be a string, got ${describeValue(account)}.`);
}
