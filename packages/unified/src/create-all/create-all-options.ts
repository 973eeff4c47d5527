import { type Duration, InvalidRequestError, toMilliseconds } from "@snap/runtime";
import { describeValue, isPlainObject } from "@snap/runtime/helpers";
import { checkCall } from "../act/check-call.ts";
import type { CreateOptions } from "../adapter.ts";
import { checkOptionNames } from "../check-option-names.ts";
import { checkCallback, checkObject, checkPositive, refuseOption } from "../option-values.ts";
import type { Source } from "../sources/source.ts";
import type { SourceOptions } from "../sources/source-listing.ts";
import type { CreationStep } from "./create-all-error.ts";

/** A resource to create a snapshot of, such as a {@link Source}. */
export interface SourceToCapture extends Pick<Source, "account" | "id" | "type"> {
  /**
   * The part of the account that the source is in. Required if the account has several parts, such as Neon's projects.
   */
  readonly scope?: string | null;
  /** The name, for `{sourceName}`. */
  readonly name?: string | null;
}

/** Conditions on the sources to create snapshots of, as in `snap.sources`. */
export type SourceQuery = Omit<SourceOptions, "concurrency" | "onError" | "signal">;

/** A request to create a snapshot of each of several sources. */
export interface CreateAllRequest {
  /** The sources: conditions such as `{ tags: ["prod"] }`, a listing of `snap.sources`, or an array. */
  readonly sources: SourceQuery | AsyncIterable<SourceToCapture> | readonly SourceToCapture[];
  /**
   * The names of the snapshots, with placeholders: `{source}` is the id of the source, `{sourceName}` its name (or its
   * id if it has none), and `{date}` and `{time}` are those of the call in UTC, such as `2026-11-21` and `0930`.
   */
  readonly name: string;
  /**
   * Skips a source if it has a snapshot that is younger than this, such as `"20h"`, and whose name matches the template
   * in `name`. Failed snapshots do not count. Where a provider does not report the sources of snapshots, `name` must
   * contain `{source}`. Default: creates a snapshot of every source.
   */
  readonly unlessYoungerThan?: Duration;
}

/** How fast snapshots are created in one account. */
export interface CreationPace {
  /** How many snapshots of an account are created at the same time. Default: the adapter's `limits`, or else 4. */
  readonly concurrency?: number;
  /**
   * How many creations and pages of lists are requested from an account in a minute, not counting retries and
   * requests that wait for a creation. Default: the adapter's `limits`.
   */
  readonly requestsPerMinute?: number;
}

/** Options of `snap.createAll`. `timeout` limits each creation, not the whole call. */
export interface CreateAllOptions extends CreateOptions {
  /** How many accounts are processed in parallel. Default: 32. */
  readonly concurrency?: number;
  /**
   * What happens when snapshots cannot be created: `throw` creates the others, then throws a `CreateAllError`;
   * `collect` only reports the failures in the result. Default: `throw`.
   */
  readonly onError?: "collect" | "throw";
  /**
   * Called after each source. A returned promise is awaited. An error that it throws ends the call; then no further
   * creation is started.
   */
  readonly onStep?: (step: CreationStep) => void;
  /** Limits for each account. */
  readonly perAccount?: CreationPace;
}

/**
 * Checks the request and the options of `createAll`, because an ignored one may have been meant to create fewer
 * snapshots.
 *
 * @throws {InvalidRequestError} when a property, an option or its value is unknown.
 */
export function checkCreateAll(request: CreateAllRequest, options: CreateAllOptions): void {
  checkObject("request", request);
  checkOptionNames(request, Object.keys(REQUEST));
  const { sources, unlessYoungerThan = 0 } = request;
  // Conditions in a promise that was not awaited would be ignored, and all sources would match.
  if (!(isPlainObject(sources) || Array.isArray(sources) || Symbol.asyncIterator in Object(sources)))
    refuseOption("sources", "conditions, a listing of snap.sources, or an array", sources);
  toMilliseconds(unlessYoungerThan, "unlessYoungerThan");
  checkCall("createAll", options, Object.keys(OPTIONS));
  const { concurrency, onError = "throw", onStep, perAccount = {}, timeout = 0 } = options;
  checkPositive("concurrency", concurrency);
  if (!["collect", "throw"].includes(onError)) refuseOption("onError", "one of collect, throw", onError);
  checkCallback("onStep", onStep);
  checkObject("perAccount", perAccount);
  checkOptionNames(perAccount, Object.keys(PACE));
  checkPositive("perAccount.concurrency", perAccount.concurrency);
  checkPositive("perAccount.requestsPerMinute", perAccount.requestsPerMinute);
  toMilliseconds(timeout, "timeout");
}

/** @throws {InvalidRequestError} when a value is not a source. */
export function checkSource(value: unknown, index: number): asserts value is SourceToCapture {
  const source = Object(value) as { [Key in keyof SourceToCapture]: unknown };
  const wrong = (["account", "type", "id"] as const).find((key) => typeof source[key] !== "string" || !source[key]);
  const noText = (["name", "scope"] as const).find((key) => typeof (source[key] ?? "") !== "string");
  const key = wrong ?? noText;
  if (key === undefined) return;
  const wanted = key === noText ? "a string or null" : "a non-empty string";
  throw new InvalidRequestError(`\`sources[${index}].${key}\` must be ${wanted}, got ${describeValue(source[key])}.`);
}

// These are keys of records: the compiler then reports a property that is missing here.
const REQUEST: Record<keyof CreateAllRequest, true> = { name: true, sources: true, unlessYoungerThan: true };
const OPTIONS: Record<keyof CreateAllOptions, true> = {
  concurrency: true,
  onError: true,
  onStep: true,
  perAccount: true,
  signal: true,
  timeout: true,
};
const PACE: Record<keyof CreationPace, true> = { concurrency: true, requestsPerMinute: true };
