import type { Change } from "@snap/diff/change";
import { at, isRecord, type Json, type JsonObject } from "@snap/openapi/json";
import { ALL_METHODS, callOf, listOperations } from "@snap/openapi/operations";
import { splitPointer } from "@snap/openapi/pointer";
import { SpecNode } from "@snap/openapi/spec-node";
import { listUpstream } from "@snap/sync/find-operations";
import { listRelated, MOST_RELATED } from "@snap/sync/related";
import { findWord, type OwnLine, printLines } from "./search-own.ts";

/** A deprecation in the upstream, for reviewers. Its strings come from a third party, and are untrusted. */
export interface Deprecation {
  readonly message: string;
  /** The upstream's sentence about the deprecation, if any. */
  readonly quote?: string;
  /** The last day of support, if the upstream states it. */
  readonly sunset?: string;
  /** The lines of our code that use the deprecated part. */
  readonly callers: string;
  /** Operations of the upstream with the same path or tag that we do not ship. */
  readonly near: readonly string[];
}

/** Describes the deprecations in changes; `whole` is the upstream's document with its prose. */
export function listDeprecations(
  changes: readonly Change[],
  { contract, whole, own }: { contract: Json; whole: JsonObject | undefined; own: readonly OwnLine[] },
): Deprecation[] {
  return changes
    .filter(({ code }) => code === "deprecated")
    .map(({ message, operations, to }) => {
      const keys = splitPointer(`#${to ?? ""}`);
      const [holder, path = "", method = ""] = keys;
      const isOperation = holder === "paths" && keys.length <= 4;
      const upstream = isOperation ? at(whole, "paths", path, method) : undefined;
      const quote = quoteOf(upstream);
      const sunset = sunsetOf(upstream);
      const words = isOperation ? [...operations, path] : keys.filter((key) => key !== "deprecated").slice(-1);
      const component = holder === "components" ? method : undefined;
      const callers = [...new Set(words.flatMap((word) => findWord(own, word, component)))].filter(({ file }) =>
        file.endsWith(".ts"),
      );
      const near = isOperation && whole ? nearBy(whole, contract, path, method) : [];
      return { message, ...(quote && { quote }), ...(sunset && { sunset }), callers: printLines(callers), near };
    });
}

// Returns the sentence with an instruction, or else the first sentence.
function quoteOf(operation: unknown): string | undefined {
  const description = at(operation, "description");
  if (typeof description !== "string") return undefined;
  const sentences = description.replaceAll(/\s+/g, " ").split(/(?<=[.!?])\s/);
  const telling = [/instead|replace/i, /deprecat|sunset|retire|removed/i].flatMap(
    (pattern) => sentences.find((sentence) => pattern.test(sentence)) ?? [],
  )[0];
  return (telling ?? sentences[0])?.slice(0, 300);
}

function sunsetOf(operation: unknown): string | undefined {
  if (!isRecord(operation)) return undefined;
  const entry = Object.entries(operation).find(([key]) => /^x-.*(?:sunset|end-of-life|removal)/i.test(key));
  return typeof entry?.[1] === "string" ? entry[1] : undefined;
}

function nearBy(whole: JsonObject, contract: Json, path: string, method: string): string[] {
  const own = new Set(listOperations(SpecNode.of(contract), ALL_METHODS).map(callOf));
  const all = listUpstream(whole);
  const deprecated = all.filter((one) => one.path === path && one.method === method);
  const near = listRelated(all, deprecated).filter((one) => one.method === method && !own.has(callOf(one)));
  return near.slice(0, MOST_RELATED).map(callOf);
}
