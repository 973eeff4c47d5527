import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileSpec } from "@snap/codegen";
import { loadSpec } from "@snap/codegen/load-spec";
import { compareSpecs } from "@snap/diff/compare-specs";
import { readContract } from "@snap/diff/read-contract";
import { readLeniently } from "@snap/intake/read-leniently";
import { type Problem, ProblemError } from "@snap/openapi/problem";
import { readYamlObject } from "@snap/openapi/yaml";
import { makeContract, printUpstream } from "@snap/sync/make-contract";
import { slice } from "@snap/sync/slice";
import { upgradeToLatest } from "@snap/sync/upgrade";
import { type HostileSchema, writeDocument } from "./hostile-documents.ts";

const OVERLAY =
  "overlay: 1.1.0\ninfo: { title: Acme, version: '1' }\nactions: [{ target: $.info, description: Named, update: { title: Named } }]\n";

/** The steps of the commands that process a document. Each returns the problems that it reports. */
export const STEPS: Readonly<Record<string, (hostile: HostileSchema) => Promise<readonly Problem[]>>> = {
  "is compiled": async (hostile) => {
    const folder = await mkdtemp(join(tmpdir(), "snap-attack-"));
    try {
      const path = join(folder, "openapi.yaml");
      await writeFile(path, writeDocument(hostile));
      const [spec, found] = await loadSpec(path, "openapi.yaml");
      return spec ? compileSpec("acme", spec, found).diagnostics : found;
    } finally {
      await rm(folder, { recursive: true });
    }
  },
  "is read leniently": async (hostile) => {
    const options = { file: "openapi.yaml", provider: "acme", displayName: "Acme" };
    const { spec, diagnostics } = await readLeniently(writeDocument(hostile), options);
    return spec ? compileSpec("acme", spec, diagnostics).diagnostics : diagnostics;
  },
  "is sliced": async (hostile) => {
    const document = readYamlObject(writeDocument(hostile), "upstream.yaml");
    const { cut, faults } = slice(document, { operations: ["sendThing"], place: "upstream.yaml" });
    printUpstream(upgradeToLatest(cut), "acme");
    return faults;
  },
  "is completed under names": async (hostile) => {
    const schemas = Object.fromEntries(Object.keys(hostile.schemas ?? {}).map((name) => [name, [name]]));
    return complete(hostile, { schemas });
  },
  "is completed without names": async (hostile) => complete(hostile, {}),
  "is compared": async (hostile) => {
    const [from, to] = ["Acme", "Other"].map((title) => readContract(writeDocument(hostile, title), "openapi.yaml"));
    const changed = readContract(writeDocument(changeOf(hostile)), "openapi.yaml");
    if (!from || !to) return [];
    compareSpecs(from, to);
    compareSpecs(from, changed);
    return [];
  },
};

function complete(hostile: HostileSchema, components: Record<string, Record<string, string[]>>): readonly Problem[] {
  const source = { kind: "openapi", names: { operations: { sendThing: "sendThing" }, components } } as const;
  const recipe = { provider: "acme", upstream: writeDocument(hostile), overlay: OVERLAY };
  return makeContract(recipe, { ...source, upstream: {}, references: [] }).faults;
}

// Changes the type of the innermost string and the values of each enum.
function changeOf({ schema, schemas, ...rest }: HostileSchema): HostileSchema {
  const text = JSON.stringify({ schema, schemas });
  const changed = text.replaceAll('"type":"string"}', '"type":"integer"}').replaceAll('"enum":[', '"enum":["new",');
  return { ...rest, ...JSON.parse(changed) };
}

/**
 * Runs one step with a document.
 *
 * @throws {Error} unless the step has a result, or a problem with a place and a fix.
 */
export async function readHostile(step: string, hostile: HostileSchema): Promise<readonly Problem[]> {
  const problems = await STEPS[step]?.(hostile).catch((error: unknown) => {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  });
  for (const problem of problems ?? []) {
    if (!problem.file || !problem.message || !problem.fix || problem.code === "compiler-failed")
      throw new Error(`This is not a problem that a reader can fix: ${JSON.stringify(problem)}.`);
  }
  return problems ?? [];
}
