import type { Provenance } from "../load/read-provenance.ts";
import type { Model } from "../model/model.ts";
import { header } from "./header.ts";
import { printLiteral } from "./literal.ts";

/** Emits `provenance.ts`: the sources that the package was generated from. */
export function emitProvenance(model: Model, provenance: Provenance): string {
  return `${header(model)}
/** The sources that this package was generated from: the contract, the sources of its facts, and the generator. */
export const provenance = ${printLiteral(provenance, { before: "export const provenance = " })} as const;
`;
}
