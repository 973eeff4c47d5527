import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { SpecNode } from "@snap/openapi/spec-node";
import { MOST_MILLISECONDS, TimeLimitError, withTimeLimit } from "@snap/openapi/time-limit";
import manifest from "../package.json" with { type: "json" };
import type { Diagnostic } from "./diagnostic.ts";
import { describeFailure, documentParts } from "./document-parts.ts";
import { emitClient } from "./emit/client.ts";
import { emitContract } from "./emit/contract.ts";
import { emitIndex, emitMsw } from "./emit/entry.ts";
import { emitHandlers } from "./emit/handlers.ts";
import { emitJobs } from "./emit/jobs.ts";
import { emitOperations } from "./emit/operations.ts";
import { emitProvenance } from "./emit/provenance.ts";
import { emitSchema } from "./emit/schema.ts";
import { emitShapes } from "./emit/shapes.ts";
import { emitSnapshots } from "./emit/snapshots.ts";
import { emitSources } from "./emit/sources.ts";
import { emitTraits } from "./emit/traits.ts";
import { type LoadedSpec, loadSpec } from "./load/load-spec.ts";
import { type Provenance, readProvenance } from "./load/read-provenance.ts";
import { buildModel } from "./model/build-model.ts";
import { documentedResponses } from "./model/documented-responses.ts";
import type { Model } from "./model/model.ts";
import { withPassedParameters } from "./model/passed-parameters.ts";

/** The result of compiling a provider: its files by name, or the diagnostics that prevent it. */
export interface Compilation {
  readonly provider: string;
  readonly files: ReadonlyMap<string, string>;
  /** The model that the files were generated from; absent if compilation failed. */
  readonly model?: Model;
  /** The value of `snap` in `package.json`. */
  readonly provenance?: Provenance;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles `specs/<provider>/openapi.yaml` below `repository` without writing files. */
export async function compile(repository: string, provider: string): Promise<Compilation> {
  const file = `specs/${provider}/openapi.yaml`;
  const [spec, found] = await loadSpec(join(repository, file), file);
  if (!spec) return { provider, files: new Map(), diagnostics: found };
  const [provenance, unclear] = await traceContract(repository, provider, file);
  return compileSpec(provider, spec, [...found, ...checkPackage(repository, provider, file), ...unclear], provenance);
}

/** Compiles a loaded spec. `found` contains the diagnostics from loading the spec. */
export function compileSpec(
  provider: string,
  spec: LoadedSpec,
  found: readonly Diagnostic[],
  provenance?: Provenance,
): Compilation {
  try {
    return withTimeLimit(MOST_MILLISECONDS, () => compileModel(provider, spec, found, provenance));
  } catch (error) {
    const { message, fix } = describeFailure(error);
    const isSlow = error instanceof TimeLimitError;
    const fault = spec.report("compiler-failed", isSlow ? "" : findFailing(provider, spec), message, fix);
    return { provider, files: new Map(), diagnostics: [...found, fault] };
  }
}

// Returns the pointer of the first part that fails when compiled alone, or of the document if none does in time.
function findFailing(provider: string, spec: LoadedSpec): string {
  try {
    return withTimeLimit(MOST_MILLISECONDS, () => searchFailing(provider, spec));
  } catch (error) {
    if (error instanceof TimeLimitError) return "";
    throw error;
  }
}

function searchFailing(provider: string, { directed: _, ...whole }: LoadedSpec): string {
  for (const [pointer, cut] of documentParts(Object(whole.root.value))) {
    try {
      compileModel(provider, { ...whole, root: SpecNode.of(cut()) }, []);
    } catch {
      return pointer;
    }
  }
  return "";
}

function compileModel(
  provider: string,
  spec: LoadedSpec,
  found: readonly Diagnostic[],
  provenance?: Provenance,
): Compilation {
  const [model, faults] = buildModel(provider, spec);
  const diagnostics = [...found, ...faults];
  if (diagnostics.length > 0) return { provider, files: new Map(), diagnostics };
  const files = new Map([
    ["client.ts", emitClient(model)],
    ["contract.ts", emitContract(model)],
    ["handlers.ts", emitHandlers(model)],
    ["index.ts", emitIndex(model, provenance !== undefined)],
    ["msw.ts", emitMsw(model)],
    ["operations.ts", emitOperations(model)],
    ["schema.ts", emitSchema({ ...model, root: toTyped(model.root) })],
  ]);
  const jobs = emitJobs(model);
  if (jobs !== undefined) files.set("jobs.ts", jobs);
  const snapshots = emitSnapshots(model);
  if (snapshots !== undefined) files.set("snapshots.ts", snapshots);
  const traits = emitTraits(model);
  if (traits !== undefined) files.set("traits.ts", traits);
  const shapes = emitShapes(model);
  if (shapes !== undefined) files.set("shapes.ts", shapes);
  const sources = emitSources(model);
  if (sources !== undefined) files.set("sources.ts", sources);
  if (!provenance) return { provider, files, model, diagnostics };
  return {
    provider,
    model,
    files: files.set("provenance.ts", emitProvenance(model, provenance)),
    provenance,
    diagnostics,
  };
}

// The document that types are generated from: without undocumented responses and without headers that the client sets.
function toTyped({ value }: SpecNode): SpecNode {
  return SpecNode.of(withPassedParameters(documentedResponses(Object(value))));
}

function checkPackage(repository: string, provider: string, file: string): Diagnostic[] {
  if (existsSync(join(repository, "packages", provider, "package.json"))) return [];
  const message = `the package of ${provider} does not exist`;
  const fix = "Restore packages/, or create the package with `pnpm provider:add`.";
  return [{ code: "package-missing", file, pointer: "", message, fix }];
}

type Trace = [Provenance | undefined, Diagnostic[]];

async function traceContract(repository: string, provider: string, file: string): Promise<Trace> {
  const sourceFile = `specs/${provider}/source.yaml`;
  if (!existsSync(join(repository, sourceFile))) {
    const message = "source.yaml is missing next to the spec";
    const fix = "Create the file and state the source of the spec in it.";
    return [undefined, [{ code: "source-missing", file, pointer: "", message, fix }]];
  }
  const [contract, source] = await Promise.all(
    [file, sourceFile].map(async (name) => ({ file: name, text: await readFile(join(repository, name), "utf8") })),
  );
  if (!contract || !source) return [undefined, []];
  return readProvenance({ contract, source, generator: `${manifest.name} ${manifest.version}` });
}
