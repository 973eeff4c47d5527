import { type Comparison, compareSpecs } from "@snap/diff/compare-specs";
import { readContract } from "@snap/diff/read-contract";
import { isRecord } from "@snap/openapi/json";
import type { SpecDocument } from "@snap/openapi/spec-node";
import { RELATED } from "@snap/sync/related";

/** The facts of a provider's upstream at two revisions. */
export interface Facts {
  readonly provider: string;
  /** The git revision of the old facts, for messages. */
  readonly base: string;
  /** The contents of `upstream.yaml`. */
  readonly facts: { readonly from: string; readonly to: string };
}

/** The facts as documents, and their differences, without the operations that we do not ship. */
export interface ComparedFacts {
  readonly documents: readonly [from: SpecDocument, to: SpecDocument];
  readonly comparison: Comparison;
}

export function compareFacts({ provider, base, facts }: Facts): ComparedFacts {
  const file = `specs/${provider}/upstream.yaml`;
  const documents = [readFacts(facts.from, `${base}:${file}`), readFacts(facts.to, file)] as const;
  return { documents, comparison: compareSpecs(...documents) };
}

function readFacts(text: string, file: string): SpecDocument {
  const document = readContract(text, file);
  if (!isRecord(document.value)) return document;
  const { [RELATED]: _related, ...value } = document.value;
  return { ...document, value };
}
