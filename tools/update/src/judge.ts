import { type Comparison, compareSpecs } from "@snap/diff/compare-specs";
import { readContract } from "@snap/diff/read-contract";
import { type Problem, ProblemError } from "@snap/openapi/problem";
import { findExposures } from "./find-exposures.ts";
import type { OriginOf } from "./find-origin.ts";
import { toUnfit } from "./find-unfit.ts";
import { type Agreement, agree } from "./prove/agree.ts";
import { type Proof, type ProofOptions, prove, UnfitError } from "./prove/prove.ts";

/** The known effects of a new contract on callers. */
export interface Judgement {
  /** The invalid parts of the contract: our extensions and examples. */
  readonly unfit: readonly Problem[];
  readonly comparison: Comparison;
  /** The new places that receive the credential. A person must confirm each. */
  readonly exposures: readonly string[];
  /** The compared documents: the facts of the upstream if the contract is too incomplete to be read. */
  readonly compared: "contracts" | "facts";
  /** Undefined if something must be fixed before a package can be generated. */
  readonly proof?: Proof;
  readonly agreement: Agreement;
}

export interface JudgeOptions extends ProofOptions {
  /** The git revision of the old contract, for messages. */
  readonly base: string;
  /** The old and the new facts of the upstream. */
  readonly facts: { readonly from: string; readonly to: string };
  readonly originOf: OriginOf;
}

/** Compares a contract with the last one, and verifies the result with the compiler. */
export async function judge({ base, facts, originOf, ...options }: JudgeOptions): Promise<Judgement> {
  const { provider, from, to } = options;
  const contract = `specs/${provider}/openapi.yaml`;
  const upstream = `specs/${provider}/upstream.yaml`;
  const old = readContract(from, `${base}:${contract}`);
  const next = readOr(to, contract);
  const agreement: Agreement = { breaking: [], contradictions: [] };
  if (next instanceof ProblemError) {
    const both = [readContract(facts.from, `${base}:${upstream}`), readContract(facts.to, upstream)] as const;
    const told = { comparison: compareSpecs(...both), compared: "facts", exposures: findExposures(...both) } as const;
    return { ...told, unfit: toUnfit(next.problems, originOf), agreement };
  }
  const exposures = findExposures(old, next);
  const told = { comparison: compareSpecs(old, next), compared: "contracts", exposures } as const;
  try {
    const proof = await prove(options);
    const agreed = agree(told.comparison.changes, proof);
    return { ...told, unfit: toUnfit(proof.diagnostics, originOf), proof, agreement: agreed };
  } catch (error) {
    if (!(error instanceof UnfitError)) throw error;
    return { ...told, unfit: toUnfit(error.problems, originOf), agreement };
  }
}

function readOr(text: string, file: string) {
  try {
    return readContract(text, file);
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}
