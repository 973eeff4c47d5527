import type { Provenance } from "../load/read-provenance.ts";
import type { Model } from "../model/model.ts";
import { header } from "./header.ts";
import { printLiteral } from "./literal.ts";

// Not every state of a spec has an address and a date.
const UPSTREAM = 'Readonly<Record<"revision" | "sha256", string> & Partial<Record<"published" | "url", string>>>';

/**
 * Emits `provenance.ts`: the sources that the package was generated from. Its type does not contain their hashes, so an
 * update that changes nothing else changes no type and no page.
 */
export function emitProvenance(model: Model, provenance: Provenance): string {
  const { upstream, documents } = provenance;
  const types = [
    "readonly generator: string;",
    'readonly contract: Readonly<Record<"file" | "sha256", string>>;',
    ...(upstream ? [`readonly upstream: ${UPSTREAM};`] : []),
    ...(documents ? ['readonly documents: readonly Readonly<Record<"read" | "url", string>>[];'] : []),
  ];
  return `${header(model)}
/** The sources that this package was generated from: the contract, the sources of its facts, and the generator. */
export const provenance: {
${types.map((line) => `  ${line}\n`).join("")}} = ${printLiteral(provenance, { before: "} = " })};
`;
}
