import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { directDocument } from "@snap/codegen/directions";
import { emitSchema } from "@snap/codegen/schema";
import { matchOperations } from "@snap/diff/operation";
import { contractOf } from "@snap/diff/test/cases";
import { readLeniently } from "@snap/intake/read-leniently";
import { ALL_METHODS, fieldOf, listOperations, type Operation } from "@snap/openapi/operations";
import { SpecNode } from "@snap/openapi/spec-node";
import { checkTypes } from "../src/prove/check-types.ts";

/** Two documents, and the directions in which the comparison accepts their difference. */
export interface Judged {
  readonly what: string;
  readonly from: object;
  readonly to: object;
  readonly harmless: { readonly request: boolean; readonly response: boolean };
}

/** Returns the directions without a breaking change. Verdicts have the form of table rows. */
export function harmlessOf(verdict: readonly string[]): Judged["harmless"] {
  const breaking = verdict.filter((change) => change.startsWith("breaking")).map((change) => change.split(" ")[1]);
  return {
    request: breaking.every((direction) => direction === "response"),
    response: breaking.every((direction) => direction === "request"),
  };
}

/**
 * Type-checks changes that the comparison accepts: old requests must be assignable to the new request types, and new
 * responses to the old response types. Returns a description of each pair that fails.
 */
export async function findMisjudged(pairs: readonly Judged[]): Promise<string[]> {
  const folder = await mkdtemp(join(HOME, ".judge-"));
  try {
    await mkdir(join(folder, "types"));
    const lines: string[] = [];
    const owners: Judged[] = [];
    const unprinted: string[] = [];
    for (const [index, pair] of pairs.entries()) {
      const checks = isNotCompiled(pair) ? [] : checksOf(pair);
      if (checks.length === 0) continue;
      try {
        await writeFile(join(folder, "types", `From${index}.ts`), await printTypes(pair.from));
        await writeFile(join(folder, "types", `To${index}.ts`), await printTypes(pair.to));
      } catch (error) {
        unprinted.push(describe(pair, String(error)));
        continue;
      }
      for (const check of checks) {
        lines.push(check.replaceAll(/\b(From|To)\b/g, `$1${index}`));
        owners.push(pair);
      }
    }
    const imports = [...new Set(lines.join("\n").match(/\b(?:From|To)\d+\b/g))].map(
      (name) => `import type * as ${name} from "./types/${name}.ts";`,
    );
    const head = [...imports, HELPERS].join("\n");
    await writeFile(join(folder, "judge.ts"), `${head}\n${lines.join("\n")}\n`);
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify(CONFIG));
    const first = head.split("\n").length + 1;
    const refused = (await checkTypes(folder)).map(({ file, line, message }) => {
      const at = line - first;
      const owner = owners[at];
      const printed = pairs[Number(/(?:From|To)(\d+)\.ts$/.exec(file)?.[1])];
      if (printed) return describe(printed, `what is printed does not compile: ${message}`);
      if (!owner) throw new Error(`${file}:${line}: ${message}`);
      return describe(owner, `${lines[at]}\n${message}`);
    });
    return [...unprinted, ...refused];
  } finally {
    await rm(folder, { recursive: true });
  }
}

// The compiler only accepts OpenAPI 3.1, so other versions are read leniently first.
async function printTypes(document: object): Promise<string> {
  const root = SpecNode.of(directDocument("paths" in document ? await modernize({ ...document }) : {}));
  return emitSchema({ provider: "things", file: "things.yaml", root });
}

async function modernize(document: Record<string, unknown>): Promise<Record<string, unknown>> {
  if (!String(document["openapi"]).startsWith("3.0")) return document;
  const options = { file: "things.yaml", provider: "things", displayName: "Things" };
  return (await readLeniently(JSON.stringify(document), options)).document;
}

function describe({ what, from, to }: Judged, message: string): string {
  return [what, JSON.stringify(from), JSON.stringify(to), message].join("\n  ");
}

// References to anchors or into components must be inlined first, and headers that OpenAPI ignores are refused.
function isNotCompiled(pair: Judged): boolean {
  if (/"name":"(?:accept|authorization|content-type)"/i.test(JSON.stringify(pair))) return true;
  return /"\$(?:dynamicRef|ref)":"(?!#\/components\/\w+\/[^/"]+")/.test(JSON.stringify(pair));
}

// The folder is in the repository, so the emitted code can resolve its imports.
const HOME = resolve(import.meta.dirname, "..");
const CONFIG = {
  extends: resolve(HOME, "../repo/config/tsconfig.json"),
  include: ["judge.ts"],
  compilerOptions: { noUnusedParameters: false, rewriteRelativeImportExtensions: false },
};
// The types of the client for the bodies of a media type: as callers send and read them.
const HELPERS = [
  `import type { Received, Sendable } from ${JSON.stringify(resolve(HOME, "../../packages/runtime/src/client/media-types.ts"))};`,
  "type Read<Content> = { [Type in keyof Content]: Received<Type, Content[Type]> }[keyof Content];",
  "type Bodies<Response> = Response extends { content: infer Content } ? Read<Content> : never;",
].join("\n");

function checksOf({ from, to, harmless }: Judged): string[] {
  const [before, after] = [SpecNode.root(contractOf(from)), SpecNode.root(contractOf(to))];
  const calls = matchOperations(listOperations(before, ALL_METHODS), listOperations(after, ALL_METHODS)).pairs;
  const hooks = matchOperations(listHooks(before), listHooks(after)).pairs;
  return [
    ...(harmless.request ? calls.flatMap(sentChecks) : []),
    ...(harmless.response ? calls.flatMap(readChecks) : []),
    ...(harmless.response ? hooks.flatMap((pair) => bodyChecks(pair, "webhooks").map(turn)) : []),
  ];
}

interface Pair {
  readonly from: Operation;
  readonly to: Operation;
}

function listHooks(root: SpecNode): Operation[] {
  return root
    .raw("webhooks")
    .rawEntries()
    .flatMap(([path, item]) =>
      ALL_METHODS.flatMap((method): Operation[] => {
        const place = fieldOf(item, method);
        return place.exists ? [{ method, path, id: undefined, place, item, root }] : [];
      }),
    );
}

// Callers read requests that are sent to them, so the new type must be assignable to the old type.
function turn(check: string): string {
  return check.replaceAll(/\b(?:From|To)\b/g, (side) => (side === "To" ? "From" : "To"));
}

function sentChecks(pair: Pair): string[] {
  const parameters = (side: Side, operation: Operation) => `${typeOf(side, operation, "paths")}["parameters"]`;
  return [assign(parameters("From", pair.from), parameters("To", pair.to)), ...bodyChecks(pair, "paths")];
}

function bodyChecks({ from, to }: Pair, holder: string): string[] {
  const [before, after] = [mediaTypesOf(from.place.get("requestBody")), mediaTypesOf(to.place.get("requestBody"))];
  const content = (side: Side, operation: Operation, type: string) => {
    const body = `NonNullable<${typeOf(side, operation, holder)}["requestBody"]>["content"]`;
    return `Sendable<${JSON.stringify(type)}, ${body}[${JSON.stringify(type)}]>`;
  };
  return [...before].flatMap(([name, type]) => {
    const range = `${name.split("/")[0]}/*`;
    const other = after.get(name) ?? after.get(range) ?? after.get("*/*");
    return other === undefined ? [] : [assign(content("From", from, type), content("To", to, other))];
  });
}

// The response of one status, and the data of all successes together.
function readChecks({ from, to }: Pair): string[] {
  const [before, after] = [responsesOf(from), responsesOf(to)];
  const bodies = (side: Side, operation: Operation, status: string) =>
    `Bodies<${typeOf(side, operation, "paths")}["responses"][${keyOf(status)}]>`;
  const headers = (side: Side, operation: Operation, status: string) =>
    `${typeOf(side, operation, "paths")}["responses"][${keyOf(status)}]["headers"]`;
  const single = [...before].flatMap(([status, old]) => {
    const now = after.get(status);
    if (!now) return [];
    const heads = assign(headers("To", to, status), headers("From", from, status));
    const read = assign(bodies("To", to, status), bodies("From", from, status));
    return mediaTypesOf(old).size > 0 ? [heads, read] : [heads];
  });
  const successes = (side: Side, operation: Operation, all: ReadonlyMap<string, SpecNode>) =>
    [...all].filter(([status]) => status.startsWith("2")).map(([status]) => bodies(side, operation, status));
  const [old, now] = [successes("From", from, before), successes("To", to, after)];
  const isRead = [...before].some(([status, response]) => status.startsWith("2") && mediaTypesOf(response).size > 0);
  return isRead && now.length > 1 ? [...single, assign(now.join(" | "), old.join(" | "))] : single;
}

type Side = "From" | "To";

function typeOf(side: Side, { path, method }: Operation, holder: string): string {
  return `${side}.${holder}[${JSON.stringify(path)}][${JSON.stringify(method)}]`;
}

function assign(source: string, target: string): string {
  return `export {}; (value: ${source}): ${target} => value;`;
}

function keyOf(status: string): string {
  return /^\d+$/.test(status) ? status : JSON.stringify(status);
}

function responsesOf({ place }: Operation): Map<string, SpecNode> {
  const all = place.raw("responses").rawEntries();
  return new Map(all.filter(([key]) => !key.startsWith("x-")).map(([key, response]) => [key, response.followed()]));
}

// The media types as documented, without character set.
function mediaTypesOf(holder: SpecNode): Map<string, string> {
  const types = holder.raw("content").keys();
  return new Map(types.map((type) => [type.toLowerCase().replace(/\s*;\s*charset=.*$/, ""), type]));
}
