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

export interface JudgeOptions extends ProofOptions {
  /** The git revision of the old contract, for messages. */
  readonly base: string;
  /** The old and the new facts of the upstream. */
  readonly facts: { readonly from: string; readonly to: string };
  readonly originOf: OriginOf;
}

/** Compares a contract with the last contract, and runs the compiler. */
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
