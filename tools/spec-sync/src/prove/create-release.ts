import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { compile } from "@snap/codegen/src/compile.ts";
import { CompileError } from "@snap/codegen/src/diagnostic.ts";
import { loadSpec } from "@snap/codegen/src/load/load-spec.ts";
import { buildModel } from "@snap/codegen/src/model/build-model.ts";
import type { Model } from "@snap/codegen/src/model/model.ts";
import { writeCompilation } from "@snap/codegen/src/output/output.ts";

/** A provider's package as a contract gives it, in a folder of its own. */
export interface Release {
  /** The package's folder. */
  readonly folder: string;
  readonly model: Model;
}

/**
 * Writes the package of a provider below `folder`, compiled from a contract.
 *
 * @throws {CompileError} when the contract does not compile.
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
  // Named as the package, so that a program in it imports it by name.
  await writeFile(join(target, "package.json"), await readFile(join(home, "package.json")));

  const compilation = await compile(folder, provider);
  if (compilation.diagnostics.length > 0) throw new CompileError(compilation.diagnostics);
  await writeCompilation(folder, compilation);
  const [spec] = await loadSpec(join(specs, "openapi.yaml"), `specs/${provider}/openapi.yaml`);
  if (!spec) throw new Error(`specs/${provider}/openapi.yaml compiles, but cannot be read again`);
  return { folder: target, model: buildModel(provider, spec)[0] };
}
