import { SAMPLED } from "@snap/codegen/sample-schema";

const inferred = (note: string) => ({ basis: "inferred", note });

/** The evidence of failures whose body is not documented. */
export const UNDOCUMENTED_BODY = inferred("The description does not document this body.");

/** The evidence of failures whose status is not documented. */
export const UNDOCUMENTED_STATUS = inferred("No status is documented for it.");

/** The evidence of first examples that have a next page. */
export const NOT_LAST_PAGE = inferred("The example has a next page, but mocks need a last page.");

/** The evidence of extensions that were guessed from names and types. */
export const GUESSED = { "x-snap-evidence": inferred("Guessed from names and types.") };

/** Whether the extensions of a part were guessed, and no person has confirmed these guesses. */
export function isGuessed(part: { readonly "x-snap-evidence"?: unknown }): boolean {
  return Object(part["x-snap-evidence"]).note === GUESSED["x-snap-evidence"].note;
}

const NOTES: readonly unknown[] = [
  UNDOCUMENTED_BODY,
  UNDOCUMENTED_STATUS,
  NOT_LAST_PAGE,
  SAMPLED["x-snap-evidence"],
].map(({ note }) => note);

/** Whether a part of a contract was made up by a tool, and no person has confirmed it or changed its note since. */
export function isUnconfirmed(part: { readonly "x-snap-evidence"?: unknown }): boolean {
  return NOTES.includes(Object(part["x-snap-evidence"]).note);
}
