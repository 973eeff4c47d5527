import { type CanonicalCode, SnapError } from "@snap/runtime";
import type { CallOptions } from "../adapter.ts";
import { countSnapshots } from "../count-snapshots.ts";
import { ConformanceError, check, show } from "./check.ts";
import { containsText } from "./contains-text.ts";
import { ACCOUNT, CREDENTIAL, type Trial } from "./trial.ts";

/** The failure that a rule requires of a call. */
export interface Failure {
  /** The situation, as the end of a sentence "… when …". */
  readonly when: string;
  /** The allowed names of the error: classes of `@snap/runtime`. */
  readonly kinds: readonly string[];
  readonly code: CanonicalCode;
  readonly status?: number;
  readonly retryable?: boolean;
}

/** A call of the adapter that every failure is tested with. */
export interface Call {
  readonly name: "get" | "list";
  run(trial: Trial, id: string, options?: CallOptions): Promise<unknown>;
}

/** The calls `list` and `get`. */
export const CALLS: readonly Call[] = [
  { name: "list", run: async (trial, _, options) => countSnapshots((await trial.listPages(options)).flat().length) },
  { name: "get", run: (trial, id, options = {}) => trial.adapter.get(id, options) },
];

const PATIENCE = 2000;

/**
 * Checks that a call fails soon with the expected error, and that the error does not contain the credential.
 *
 * @throws {ConformanceError} when it does not.
 */
export async function checkFails(
  { adapter }: Trial,
  { name }: { readonly name: string },
  { when, kinds, code, status, retryable }: Failure,
  run: () => Promise<unknown>,
): Promise<void> {
  const error = await failureOf(run, name, when);
  const about = (problem: string) => () => `${name}: ${problem} when ${when}`;
  check(SnapError.isInstance(error), about(`threw ${show(error)}, which is not a SnapError of @snap/runtime,`));
  check(kinds.includes(error.name), about(`threw ${show(error)}, which is not a ${kinds.join(" or ")},`));
  const expected = {
    code,
    ...(status !== undefined && { status }),
    ...(retryable !== undefined && { retryable }),
    provider: adapter.provider,
    account: ACCOUNT,
  };
  for (const [property, value] of Object.entries(expected)) {
    const actual: unknown = Reflect.get(error, property);
    check(actual === value, about(`threw an error with the ${property} ${show(actual)}, not ${show(value)},`));
  }
  check(Boolean(error.operation), about("threw an error without the operation"));
  check(!containsText(error, CREDENTIAL), about("threw an error that contains the credential"));
}

async function failureOf(run: () => Promise<unknown>, name: string, when: string): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(resolve, PATIENCE, "late");
  });
  const outcome = Promise.resolve()
    .then(run)
    .then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
  const settled = await Promise.race([outcome, late]);
  clearTimeout(timer);
  check(settled !== "late", () => `${name}: has not ended after ${PATIENCE} ms when ${when}`);
  if ("value" in settled) {
    throw new ConformanceError(`${name}: returned ${show(settled.value)} instead of an error when ${when}`);
  }
  // The adapter broke another rule during the call.
  if (settled.error instanceof ConformanceError) throw settled.error;
  return settled.error;
}

/**
 * Checks that a call fails as {@link checkFails} requires, after exactly one request, or one for each list.
 *
 * @throws {ConformanceError} when it does not.
 */
export async function checkFailsOnce(
  trial: Trial,
  call: { readonly name: string },
  failure: Failure,
  run: () => Promise<unknown>,
): Promise<void> {
  const { length } = trial.requests;
  await checkFails(trial, call, failure, run);
  const sent = trial.requests.slice(length).map(({ method, url }) => `${method} ${url}`);
  const isOnce = sent.length > 0 && sent.length <= trial.lists && new Set(sent).size === sent.length;
  check(isOnce, () => `${call.name}: sent ${sent.length} requests when ${failure.when}, although retries are off`);
}
