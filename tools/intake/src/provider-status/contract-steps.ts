import { walk } from "@snap/openapi/grammar";
import type { Tree } from "@snap/openapi/json";
import { callOf } from "@snap/openapi/operations";
import { type OperationPlace, operationsOf } from "@snap/openapi/places";
import { toPointer } from "@snap/openapi/pointer";
import { isGuessed, isUnconfirmed } from "../evidence.ts";
import { findPages } from "../provider-add/guess-pagination.ts";
import { type Step, step } from "./steps.ts";

const SHOWN = 3;
const EXTENSIONS = ["x-snap-snapshot", "x-snap-scope", "x-snap-job"];

/** Returns the steps that are done in a provider's contract. */
export function contractSteps(provider: string, document: Tree): Step[] {
  const file = `specs/${provider}/openapi.yaml`;
  const operations = operationsOf(document);
  const unpaged = operations.filter((each) => findPages(each) && lacks(each, "x-snap-pagination"));
  const unstored = operations.filter((each) => lacks(each, "x-snap-resource"));
  const derived = operations.filter((each) => each.operation["summary"] === callOf(each));
  const unconfirmed = findParts(document, isUnconfirmed);
  const guessed = findParts(document, isGuessed, EXTENSIONS);
  return [
    step("pages of lists", named(unpaged, "without x-snap-pagination"), `Add x-snap-pagination in ${file}.`),
    step(
      "objects of mocks",
      named(unstored, "without x-snap-resource"),
      `Add x-snap-resource in ${file}, if it is possible.`,
      "optional",
    ),
    step("guesses", guessed, `Check each extension in ${file}, then remove the x-snap-evidence next to it.`),
    step("summaries", named(derived, "whose summary is derived from the name"), `Write each summary in ${file}.`),
    step("examples and failures", counted(unconfirmed, "made up"), `Replace them in ${file}, or change their notes.`),
  ];
}

function lacks({ operation }: OperationPlace, extension: string): boolean {
  return operation[extension] === undefined;
}

function named(operations: readonly OperationPlace[], what: string): string[] {
  return counted(
    operations.map((operation) => operation.id ?? callOf(operation)),
    what,
  );
}

function counted(names: readonly string[], what: string): string[] {
  if (names.length === 0) return [];
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : "";
  return [`${names.length} ${what}: ${names.slice(0, SHOWN).join(", ")}${more}`];
}

function findParts(document: Tree, isWanted: (part: Tree) => boolean, shown: readonly string[] = []): string[] {
  const found: string[] = [];
  walk(document, (holder, _, keys) => {
    const names = shown.filter((name) => Object.hasOwn(holder, name)).join(", ");
    if (isWanted(holder)) found.push(`#${toPointer(keys)}${names === "" ? "" : `: ${names}`}`);
  });
  return found;
}
