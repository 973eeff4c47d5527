import { join } from "node:path";
import { at, type JsonObject } from "@snap/openapi/json";
import { callOf } from "@snap/openapi/operations";
import { ProblemError } from "@snap/openapi/problem";
import { readIfThere } from "@snap/openapi/read-if-there";
import { parseDocument } from "yaml";
import { listUpstream } from "./slice/find-operations.ts";
import type { Source } from "./source.ts";
import type { SyncOptions } from "./sync-options.ts";

/** The operations and facts that a document is expected to contain. */
export interface Known {
  readonly source: Source;
  /** The name of the document in messages. */
  readonly place: string;
  /** The facts from the last sync. */
  readonly previous: JsonObject | undefined;
}

/** @throws {ProblemError} If a document has none of our operations, neither by name nor at their previous places. */
export async function refuseAnother(
  document: JsonObject,
  { provider, repository, from }: SyncOptions,
  { source, place, previous }: Known,
): Promise<void> {
  const names = Object.values(source.names.operations);
  const all = listUpstream(document);
  const known = new Set([...all.map(({ name }) => name), ...all.map(callOf)]);
  const places = previous === undefined ? [] : listUpstream(previous).map(callOf);
  if ([...names, ...places].some((name) => known.has(name))) return;

  const folder = `specs/${provider}`;
  const contract = parseDocument((await readIfThere(join(repository, folder, "openapi.yaml"))) ?? "");
  const ours = toTitle(contract.getIn(["info", "title"]));
  const theirs = toTitle(at(document, "info", "title"));
  const titles = [...(theirs ? [`, ${theirs}`] : []), ...(theirs && ours ? [`; openapi.yaml is ${ours}`] : [])].join(
    "",
  );
  const message = `it contains none of the ${names.length} operations that we use: it seems to be another document${titles}`;
  const where = from === undefined ? "in source.yaml" : "with --from";
  const fix = `Set the OpenAPI document of ${provider} ${where}. If this is the right document, write the new names of its operations in \`operations\` of ${folder}/source.yaml.`;
  throw ProblemError.of("upstream-replaced", place, message, fix);
}

// One short line, because the text is untrusted.
function toTitle(title: unknown): string | undefined {
  const line = typeof title === "string" ? title.replaceAll(/[\p{C}\s]+/gu, " ").trim() : "";
  return line === "" ? undefined : `"${line.slice(0, LONGEST)}"`;
}

const LONGEST = 80;
