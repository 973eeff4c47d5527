import { isExpression } from "@snap/openapi/is-expression";
import { patternRisk } from "@snap/openapi/pattern-risk";
import { escapePointer } from "@snap/openapi/pointer";
import type { SpecNode } from "@snap/openapi/spec-node";
import { createPlaceChecks, NUMBER, type ReportPlace, TEXT, TEXT_OR_NUMBER } from "./check-place.ts";
import type { ValidatorFor } from "./create-validators.ts";
import { type Mapped, type SnapshotWord, type SourceWord, STATES, type StateWords } from "./snapshot-word.ts";

interface WordSource {
  readonly word: SnapshotWord;
  /** The schema that the places of the extension point into. */
  readonly schema: SpecNode;
  /** The name of the schema in messages. */
  readonly name: string;
  readonly validatorFor: ValidatorFor;
}

/** Checks every place of `x-snap-snapshot` against the schema, and every value against what the schema accepts. */
export function checkSnapshotWord({ word, schema, name, validatorFor }: WordSource, report: ReportPlace): void {
  const { state, kind, source = [], sizes = [] } = word;
  const { checkPlace, checkAccepts, checkComplete } = createPlaceChecks({ schema, name, validatorFor }, report);
  const plain = {
    id: [word.id, TEXT_OR_NUMBER],
    createdAt: [word.createdAt, TEXT],
    updatedAt: [word.updatedAt, TEXT],
    expiresAt: [word.expiresAt, TEXT],
    "minDiskBytes/at": [word.minDiskBytes?.at, NUMBER],
    regions: [word.regions, ["array", ...TEXT_OR_NUMBER]],
    tags: [word.tags, ["array", "object"]],
    isPublic: [word.isPublic, ["boolean"]],
    isProtected: [word.isProtected, ["boolean"]],
  } as const;
  for (const [place, [pointer, types]] of Object.entries(plain)) checkPlace(`/${place}`, pointer, types);
  for (const field of ["name", "image", "error"] as const) {
    const places = word[field];
    if (typeof places === "string") checkPlace(`/${field}`, places, TEXT);
    else for (const [index, pointer] of (places ?? []).entries()) checkPlace(`/${field}/${index}`, pointer, TEXT);
  }
  for (const [index, { at }] of sizes.entries()) checkPlace(`/sizes/${index}/at`, at, NUMBER);
  if (state) checkState(state);
  if (typeof word.delete === "object") checkPlace("/delete/id", word.delete.id, TEXT_OR_NUMBER);
  checkMapped("/kind", kind);
  if (typeof kind === "string" && !word.inferred?.includes("kind")) {
    report(
      "/kind",
      `no object reports the kind "${kind}"`,
      "Name `kind` in `inferred`, or name a property that has it.",
    );
  }
  for (const [index, each] of source.entries()) checkSource(`/source/${index}`, each);
  for (const [index, field] of (word.inferred ?? []).entries()) {
    if (Object.hasOwn(word, field) || (field === "kind" && source.length > 0)) continue;
    report(`/inferred/${index}`, `the extension does not state \`${field}\``, "State the field, or remove its name.");
  }

  function checkState(words: StateWords): void {
    const { at, always, inferred = [] } = words;
    if ((at === undefined) === (always === undefined)) {
      const fix = "Name the property with the state as `at`, or write `always: ready` and `because`.";
      report("/state", "it must have either `at` or `always`", fix);
    }
    if (at === undefined || !checkPlace("/state/at", at, TEXT)) return;
    const stated = new Map<string, string>();
    for (const state of STATES) {
      for (const [index, value] of (words[state] ?? []).entries()) {
        const other = stated.get(value);
        const place = `/state/${state}/${index}`;
        if (other !== undefined) report(place, `"${value}" is also ${other}`, "Name it once.");
        stated.set(value, state);
        checkAccepts(place, at, value);
      }
    }
    for (const [index, state] of inferred.entries()) {
      if (words[state]) continue;
      report(`/state/inferred/${index}`, `no value means ${state}`, "Name the values, or remove the state.");
    }
    checkComplete("/state", at, stated, "Name the state of each value, or list it under `unknown`.");
  }

  function checkMapped(place: string, mapped: Mapped | undefined): void {
    if (typeof mapped !== "object" || !checkPlace(`${place}/at`, mapped.at, TEXT)) return;
    const { at, values } = mapped;
    for (const value of Object.keys(values)) checkAccepts(`${place}/values/${escapePointer(value)}`, at, value);
    checkComplete(place, at, new Map(Object.entries(values)), "Name the kind of each value.");
  }

  function checkSource(place: string, { type, id, part }: SourceWord): void {
    checkPlace(`${place}/id`, id, TEXT_OR_NUMBER);
    checkMapped(`${place}/type`, type);
    if (type === undefined && kind === undefined) {
      report(place, "the type of the source is unknown", "Add `type`, or state the `kind` of the snapshot.");
    }
    if (part === undefined) return;
    const problem = isExpression(part) ? patternRisk(part) : "it is not a regular expression";
    if (problem !== undefined)
      report(`${place}/part`, `"${part}" cannot be used: ${problem}`, "Write another pattern.");
  }
}
