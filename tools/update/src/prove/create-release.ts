import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Compilation, compile, compileSpec, type Diagnostic } from "@snap/codegen";
import type { Model } from "@snap/codegen/model";
import { writeCompilation } from "@snap/codegen/output";
import { readLeniently } from "@snap/intake/read-leniently";
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
        // The problems of lenient reading concern the part of the contract that it keeps.
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
      for (const [name, scheme] of schemesOf(document)) words.set(name, Reflect.get(scheme, WORD));
      return document;
    },
  });
  if (!read) throw new ProblemError(...diagnostics);
  // The document by direction was created before the credential gets its original name.
  const { directed: _, ...spec } = read;
  // Lenient reading renames the credential; this restores the name in the contract.
  for (const [name, scheme] of schemesOf(spec.root.value)) {
    const word = words.get(name);
    if (typeof word === "object" && word !== null) Reflect.set(scheme, WORD, word);
  }
  const { model, ...compilation } = compileSpec(provider, spec, []);
  if (!model) throw new ProblemError(...compilation.diagnostics);
  return { ...compilation, model };
}

const WORD = "x-snap-credential";

function schemesOf(document: unknown): [string, object][] {
  const { components } = Object(document) as { components?: unknown };
  const { securitySchemes } = Object(components) as { securitySchemes?: unknown };
  return Object.entries(Object(securitySchemes) as object).filter(
    (entry): entry is [string, object] => typeof entry[1] === "object" && entry[1] !== null,
  );
}
