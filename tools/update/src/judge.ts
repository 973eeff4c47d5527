import { type Comparison, compareSpecs } from "@snap/diff/compare-specs";
import { readContract } from "@snap/diff/read-contract";
import { ProblemError } from "@snap/openapi/problem";
import { withinTime } from "@snap/openapi/time-limit";
import { findExposures } from "./find-exposures.ts";
import type { OriginOf } from "./find-origin.ts";
import { toUnfit, type Unfit } from "./find-unfit.ts";
import { type Agreement, agree } from "./prove/agree.ts";
import { complete } from "./prove/complete.ts";
import { type Proof, type ProofOptions, prove, UnfitError } from "./prove/prove.ts";

/** What a new contract means for callers, as far as is known. */
export interface Judgement {
  /** What of the contract does not fit: words of ours in it, and examples. */
  readonly unfit: readonly Unfit[];
  readonly comparison: Comparison;
  /** Where the credential goes now that it did not go before: a person has to confirm each. */
  readonly exposures: readonly string[];
  /** What was compared: the facts of upstream where the contract lacks too much to be read. */
  readonly compared: "contracts" | "facts";
  /** None where something has to be fixed before a package can be made. */
  readonly proof?: Proof;
  readonly agreement: Agreement;
}

export interface JudgeOptions extends ProofOptions {
  /** The git revision of the old contract, for messages. */
  readonly base: string;
  /** The facts of upstream as they were, and as they are. */
  readonly facts: { readonly from: string; readonly to: string };
  readonly originOf: OriginOf;
}

/** Compares a contract with the last one, and asks the compiler. */
export async function judge({ base, facts, originOf, ...options }: JudgeOptions): Promise<Judgement> {
  const { provider, from, to } = options;
  const contract = `specs/${provider}/openapi.yaml`;
  const upstream = `specs/${provider}/upstream.yaml`;
  const old = readContract(from, `${base}:${contract}`);
  const next = readOr(to, contract);
  const agreement: Agreement = { breaking: [], contradictions: [] };
  if (next instanceof ProblemError) {
    const both = [readContract(facts.from, `${base}:${upstream}`), readContract(facts.to, upstream)] as const;
    const known = {
      comparison: withinTime(upstream, () => compareSpecs(...both)),
      compared: "facts",
      exposures: findExposures(...both),
    } as const;
    return { ...known, unfit: toUnfit(next.problems, originOf), agreement };
  }
  const exposures = findExposures(old, next);
  const known = {
    comparison: withinTime(contract, () => compareSpecs(old, next)),
    compared: "contracts",
    exposures,
  } as const;
  try {
    const proof = await prove(options);
    const agreed = agree(known.comparison.changes, proof);
    const comparison = complete(known.comparison, proof, agreed);
    return { ...known, comparison, unfit: toUnfit(proof.diagnostics, originOf), proof, agreement: agreed };
  } catch (error) {
    if (!(error instanceof UnfitError)) throw error;
    return { ...known, unfit: toUnfit(error.problems, originOf), agreement };
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
