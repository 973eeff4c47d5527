import { readContract } from "@snap/diff/read-contract";
import { objectAt } from "@snap/openapi/json";
import { type Problem, ProblemError } from "@snap/openapi/problem";
import { readYamlObject } from "@snap/openapi/yaml";

/** The facts of an upstream, and the problems of the contract that is built from it. */
export interface TakenFacts {
  readonly provider: string;
  /** The text of `upstream.yaml`. */
  readonly upstream: string;
  readonly faults: readonly Problem[];
}

/**
 * Refuses an invalid upstream, which no change on our side can fix.
 *
 * @throws {ProblemError} With the causes, without the problems that follow from them.
 */
export function checkUpstream({ provider, upstream, faults }: TakenFacts): void {
  const file = `specs/${provider}/upstream.yaml`;
  const unreadable = whyUnreadable(upstream, file);
  const isEmpty = Object.keys(objectAt(readYamlObject(upstream, file), "paths")).length === 0;
  if (unreadable === undefined && !isEmpty) return;
  const first = faults.filter((fault) => fault.file !== `specs/${provider}/overlay.yaml`);
  const theirs = first.filter((fault) => !fault.file.startsWith(`specs/${provider}/`));
  const causes = theirs.length > 0 ? theirs : first;
  const fix = "Report it to the provider, or pass a corrected copy with --from.";
  const empty = { code: "upstream-invalid", file, message: "the upstream has no paths", fix };
  if (causes.length === 0) causes.push(...(unreadable ?? [empty]).map((problem) => ({ ...problem, fix })));
  throw new ProblemError(...new Map(causes.map((fault) => [fault.message, fault])).values());
}

function whyUnreadable(upstream: string, file: string): readonly Problem[] | undefined {
  try {
    readContract(upstream, file);
    return undefined;
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
}
