import { type Comparison, compareSpecs } from "@snap/diff/compare-specs";
import { readContract } from "@snap/diff/read-contract";
import { ProblemError } from "@snap/openapi/problem";
import { compareFacts, type Facts } from "./compare-facts.ts";
import { findExposures } from "./find-exposures.ts";
import type { OriginOf } from "./find-origin.ts";
import { toUnfit, type Unfit } from "./find-unfit.ts";
import { type Agreement, agree } from "./prove/agree.ts";
import { complete } from "./prove/complete.ts";
import { type Proof, type ProofOptions, prove, UnfitError } from "./prove/prove.ts";

/** The known effects of a new contract on callers. */
export interface Judgement {
  /** The parts of the contract that are not valid: our descriptions and extensions, and examples. */
  readonly unfit: readonly Unfit[];
  readonly comparison: Comparison;
  /** New places to which the credential is sent. A person must confirm each of them. */
  readonly exposures: readonly string[];
  /** The subject of the comparison: the contract, or the facts of the upstream if the contract is too incomplete. */
  readonly compared: "contracts" | "facts";
  /** Undefined if something must be fixed before a package can be generated. */
  readonly proof?: Proof;
  readonly agreement: Agreement;
}

export interface JudgeOptions extends Facts, ProofOptions {
  readonly originOf: OriginOf;
  /** Whether all of our names and overlay actions are valid, so that the contract contains them. */
  readonly isWhole: boolean;
}

/** Compares a contract with the last release's contract, and runs the compiler. */
export async function judge({ base, facts, originOf, isWhole, ...options }: JudgeOptions): Promise<Judgement> {
  const { provider, from, to } = options;
  const contract = `specs/${provider}/openapi.yaml`;
  const old = readContract(from, `${base}:${contract}`);
  const next = readOr(to, contract);
  if (next instanceof ProblemError) {
    return { ...judgeFacts({ base, provider, facts }), unfit: toUnfit(next.problems, originOf) };
  }
  const exposures = findExposures(old, next);
  const known = {
    comparison: compareSpecs(old, next),
    compared: "contracts",
    exposures,
  } as const;
  try {
    const proof = await prove(options);
    const agreed = agree(known.comparison.changes, proof);
    // Parts of the contract that are not valid are missing in the package, which also breaks usages.
    const isValid = isWhole && proof.diagnostics.length === 0;
    const comparison = isValid ? complete(known.comparison, proof, agreed) : known.comparison;
    return { ...known, comparison, unfit: toUnfit(proof.diagnostics, originOf), proof, agreement: agreed };
  } catch (error) {
    if (!(error instanceof UnfitError)) throw error;
    return { ...known, unfit: toUnfit(error.problems, originOf), agreement: NONE };
  }
}

const NONE: Agreement = { breaking: [], contradictions: [] };

/** Compares only the facts of an upstream, because no contract contains them yet. */
export function judgeFacts(facts: Facts): Judgement {
  const { documents, comparison } = compareFacts(facts);
  return { comparison, compared: "facts", exposures: findExposures(...documents), unfit: [], agreement: NONE };
}

function readOr(text: string, file: string) {
  try {
    return readContract(text, file);
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}
