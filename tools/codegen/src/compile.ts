import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "./diagnostic.ts";
import { emitClient } from "./emit/client.ts";
import { emitHandlers } from "./emit/handlers.ts";
import { emitOperations } from "./emit/operations.ts";
import { emitSchema } from "./emit/schema.ts";
import { type LoadedSpec, loadSpec } from "./load/load-spec.ts";
import { buildModel } from "./model/build-model.ts";

/** A compiled provider: its files by name, or the faults that keep it from being compiled. */
export interface Compilation {
  readonly provider: string;
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles `specs/<provider>/openapi.yaml` below `repository`; writes nothing. */
export async function compile(repository: string, provider: string): Promise<Compilation> {
  const file = `specs/${provider}/openapi.yaml`;
  const [spec, found] = await loadSpec(join(repository, file), file);
  if (!spec) return { provider, files: new Map(), diagnostics: found };
  return compileSpec(provider, spec, [...found, ...checkSurroundings(repository, provider, file)]);
}

/** Compiles a spec that has been loaded; `found` is what was found in it then. */
export function compileSpec(provider: string, spec: LoadedSpec, found: readonly Diagnostic[]): Compilation {
  const [model, faults] = buildModel(provider, spec);
  const diagnostics = [...found, ...faults];
  if (diagnostics.length > 0) return { provider, files: new Map(), diagnostics };
  const files = new Map([
    ["client.ts", emitClient(model)],
    ["handlers.ts", emitHandlers(model)],
    ["operations.ts", emitOperations(model)],
    ["schema.ts", emitSchema(model)],
  ]);
  return { provider, files, diagnostics: [] };
}

function checkSurroundings(repository: string, provider: string, file: string): Diagnostic[] {
  const faults: Diagnostic[] = [];
  if (!existsSync(join(repository, "packages", provider, "package.json"))) {
    const message = `there is no package for ${provider}`;
    const fix = `Create packages/${provider}, alike to its siblings.`;
    faults.push({ code: "package-missing", file, pointer: "", message, fix });
  }
  if (!existsSync(join(repository, "specs", provider, "source.yaml"))) {
    const message = "source.yaml is missing beside the spec";
    faults.push({ code: "source-missing", file, pointer: "", message, fix: "Say in it where the spec comes from." });
  }
  return faults;
}
