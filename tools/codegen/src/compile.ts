import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "./diagnostic.ts";
import { emitClient } from "./emit/client.ts";
import { emitHandlers } from "./emit/handlers.ts";
import { emitOperations } from "./emit/operations.ts";
import { emitSchema } from "./emit/schema.ts";
import { loadDocument, loadSpec } from "./load/load-spec.ts";
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
  const loaded = await loadSpec(join(repository, file), file);
  return build(provider, loaded, loaded[0] ? checkSurroundings(repository, provider, file) : []);
}

/** Compiles a document that has been read already, which messages name `file`. */
export async function compileDocument(provider: string, document: unknown, file: string): Promise<Compilation> {
  return build(provider, await loadDocument(document, file), []);
}

async function build(
  provider: string,
  [spec, found]: Awaited<ReturnType<typeof loadSpec>>,
  more: readonly Diagnostic[],
): Promise<Compilation> {
  if (!spec) return { provider, files: new Map(), diagnostics: found };
  const [model, faults] = buildModel(provider, spec);
  const diagnostics = [...found, ...faults, ...more];
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
