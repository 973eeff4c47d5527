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

/** Returns the steps that are done in a provider's contract. They name only the first open parts, unless `all` is set. */
export function contractSteps(provider: string, document: Tree, { all = false } = {}): Step[] {
  const file = `specs/${provider}/openapi.yaml`;
  const operations = operationsOf(document);
  const unpaged = operations.filter((each) => findPages(each) && lacks(each, "x-snap-pagination"));
  const unstored = operations.filter((each) => lacks(each, "x-snap-resource"));
  const derived = operations.filter((each) => each.operation["summary"] === callOf(each));
  const unconfirmed = findParts(document, isUnconfirmed);
  const guessed = findParts(document, isGuessed, EXTENSIONS);
  const schemes = Object.keys(Object(Object(document["components"]).securitySchemes));
  const shown = all ? Number.POSITIVE_INFINITY : SHOWN;
  const counted = (names: readonly string[], what: string) => count(names, what, shown);
  const named = (some: readonly OperationPlace[], what: string) =>
    counted(
      some.map((operation) => operation.id ?? callOf(operation)),
      what,
    );
  return [
    step(
      "credential",
      schemes.length === 0 ? ["no security scheme: calls send no credential"] : [],
      `If the API needs one, add it to securitySchemes and \`security\` in ${file}, with x-snap-credential.`,
      "optional",
    ),
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

function count(names: readonly string[], what: string, shown: number): string[] {
  if (names.length === 0) return [];
  const more = names.length > shown ? ` and ${names.length - shown} more (--all)` : "";
  return [`${names.length} ${what}: ${names.slice(0, shown).join(", ")}${more}`];
}

function findParts(document: Tree, isWanted: (part: Tree) => boolean, shown: readonly string[] = []): string[] {
  const found: string[] = [];
  walk(document, (holder, _, keys) => {
    const names = shown.filter((name) => Object.hasOwn(holder, name)).join(", ");
    if (isWanted(holder)) found.push(`#${toPointer(keys)}${names === "" ? "" : `: ${names}`}`);
  });
  return found;
}
