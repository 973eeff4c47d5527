import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Compilation, compile, compileSpec, type Diagnostic } from "@snap/codegen";
import type { Model } from "@snap/codegen/model";
import { writeCompilation } from "@snap/codegen/output";
import { readLeniently } from "@snap/intake/read-leniently";
import { splitPointer } from "@snap/openapi/pointer";
import { ProblemError } from "@snap/openapi/problem";

/** A provider's package, compiled from a contract into a separate folder. */
export interface Release {
  /** The package's folder. */
  readonly folder: string;
  readonly model: Model;
  /** The text of `schema.ts`. */
  readonly types: string;
  /**
   * The problems that the strict compiler finds in the contract, such as invalid examples. The package exists anyway.
   */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes the package of a provider below `folder`, compiled from a contract.
 *
 * @throws {ProblemError} If even lenient reading cannot produce a package.
 */
export async function createRelease(
  repository: string,
  folder: string,
  { provider, contract }: { provider: string; contract: string },
): Promise<Release> {
  const [specs, target] = [join(folder, "specs", provider), join(folder, "packages", provider)];
  const home = join(repository, "packages", provider);
  await mkdir(specs, { recursive: true });
  await writeFile(join(specs, "openapi.yaml"), contract);
  await cp(join(repository, "specs", provider, "source.yaml"), join(specs, "source.yaml"));
  const isHandOwned = (path: string) => !path.startsWith(join(home, "src", "generated"));
  await cp(join(home, "src"), join(target, "src"), { recursive: true, filter: isHandOwned });
  // The folder has the name of the package, so a program in it can import the package by name.
  await writeFile(join(target, "package.json"), await readFile(join(home, "package.json")));

  const strict = await compile(folder, provider);
  const compilation = strict.model
    ? { ...strict, model: strict.model }
    : await compileLeniently(provider, contract).catch((error: unknown) => {
        // Lenient reading reports only problems of the part of the contract that it keeps.
        throw error instanceof ProblemError ? new ProblemError(...strict.diagnostics) : error;
      });
  await writeCompilation(folder, compilation);
  const types = compilation.files.get("schema.ts") ?? "";
  return { folder: target, model: compilation.model, types, diagnostics: strict.diagnostics };
}

async function compileLeniently(provider: string, contract: string): Promise<Compilation & { readonly model: Model }> {
  const displayName = /x-snap-provider:\s*"?(\w+)/.exec(contract)?.[1] ?? provider;
  const file = `specs/${provider}/openapi.yaml`;
  const words = new Map<string, unknown>();
  const { spec: read, diagnostics } = await readLeniently(contract, {
    ...{ file, provider, displayName },
    change: (document) => {
      for (const [place, word, holder] of holdersOf(document)) words.set(place, Reflect.get(holder, word));
      return document;
    },
  });
  if (!read) throw new ProblemError(...diagnostics);
  // `directed` was created before the extensions were restored, so it does not contain them.
  const { directed: _, ...spec } = read;
  const compileWith = (...kept: readonly string[]) => {
    for (const [place, word, holder] of holdersOf(spec.root.value)) {
      const value = kept.includes(word) ? words.get(place) : undefined;
      if (typeof value === "object" && value !== null) Reflect.set(holder, word, value);
      else if (word === SNAPSHOT) Reflect.deleteProperty(holder, word);
    }
    return compileSpec(provider, spec, []);
  };
  let whole = compileWith(CREDENTIAL, SNAPSHOT);
  // An extension may be invalid itself, such as the description of snapshots or jobs.
  for (let tries = 0; tries < MOST_TRIES && !whole.model; tries++) {
    for (const { pointer } of whole.diagnostics) dropExtension(spec.root.value, pointer);
    whole = compileSpec(provider, spec, []);
  }
  const { model, ...compilation } = whole.model ? whole : compileWith(CREDENTIAL);
  if (!model) throw new ProblemError(...compilation.diagnostics);
  return { ...compilation, model };
}

const MOST_TRIES = 3;

function dropExtension(document: unknown, pointer = ""): void {
  const keys = splitPointer(`#${pointer}`);
  const index = keys.findIndex((key) => key.startsWith("x-snap-") && key !== CREDENTIAL);
  if (index < 0) return;
  const path = keys.slice(0, index + depthOf(keys.slice(index)));
  const holder = path.slice(0, -1).reduce((value, key) => Object(value)[key], document);
  if (typeof holder === "object" && holder !== null) Reflect.deleteProperty(holder, path.at(-1) ?? "");
}

// Removes only what is invalid: for the other collections, and for the valid parts of this collection, the store of the
// mock cloud keeps its types.
function depthOf([word, , part]: readonly string[]): number {
  if (word !== COLLECTIONS) return 1;
  return part === undefined || REQUIRED_PARTS.includes(part) ? 2 : 3;
}

const COLLECTIONS = "x-snap-collections";
const REQUIRED_PARTS = ["id", "schema"];
const CREDENTIAL = "x-snap-credential";
const SNAPSHOT = "x-snap-snapshot";

/** Returns the components whose extension lenient reading replaces or removes, each with its place and the extension. */
function holdersOf(document: unknown): [place: string, word: string, holder: object][] {
  const { schemas, securitySchemes } = Object(Object(document).components);
  const list = (parts: unknown, word: string) =>
    Object.entries(Object(parts) as object).flatMap(([name, holder]): [string, string, object][] =>
      typeof holder === "object" && holder !== null ? [[`${word} ${name}`, word, holder]] : [],
    );
  return [...list(securitySchemes, CREDENTIAL), ...list(schemas, SNAPSHOT)];
}
