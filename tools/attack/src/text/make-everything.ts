import { compileSpec } from "@snap/codegen/compile";
import { type Comparison, compareSpecs } from "@snap/diff/compare-specs";
import { readContract } from "@snap/diff/read-contract";
import { renderOperationTable } from "@snap/docs/operations";
import { renderProviderLlms } from "@snap/docs/render-llms";
import { type Decision, printDecisions } from "@snap/intake/decisions";
import { noteWarnings } from "@snap/intake/note-warnings";
import { readLeniently } from "@snap/intake/read-leniently";
import type { Problem } from "@snap/openapi/problem";
import { renderUpdate } from "@snap/update/render-update";
import { writeChangeset } from "@snap/update/write-changeset";

/** Everything that is generated from a document. */
export interface Made {
  /** The generated files by name; empty if the document is refused. */
  readonly files: ReadonlyMap<string, string>;
  /** The pages about the document's operations. */
  readonly pages: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  readonly decisions: readonly Decision[];
  /** The decisions that `provider:add` prints. */
  readonly printed: string;
}

const PACKAGE = { folder: "acme", name: "@snap/acme", description: "Acme", private: false, entries: [] };
const README = "# Acme\n\n```ts\nacme();\n```\n";

/** Compiles a document like `provider:add`, and generates its pages. */
export async function makeEverything(text: string): Promise<Made> {
  const read = await readLeniently(text, { file: "acme.json", provider: "acme", displayName: "Acme" });
  const decisions: Decision[] = [];
  noteWarnings(read.document, read.warnings, (about, said) => decisions.push({ about, text: said }));
  const compiled = read.spec && compileSpec("acme", read.spec, read.diagnostics);
  const problems = compiled?.diagnostics ?? read.diagnostics;
  const pages = new Map<string, string>();
  const { model } = compiled ?? {};
  if (model && problems.length === 0) {
    pages.set("llms.txt", renderProviderLlms(PACKAGE, model, README));
    pages.set("API.md", renderOperationTable(model.operations));
  }
  const files = problems.length === 0 ? (compiled?.files ?? new Map()) : new Map();
  return { files, pages, problems, decisions, printed: printDecisions(decisions, { all: true }) };
}

/** Returns the output of an update from one document to the other: a comparison, a pull request and a changeset. */
export function makeUpdate(
  from: string,
  to: string,
  said: string,
): { comparison: Comparison; pages: Map<string, string> } {
  const comparison = compareSpecs(readContract(from, "acme.json"), readContract(to, "acme.json"));
  const { changes } = comparison;
  const changeset = writeChangeset({
    provider: "acme",
    changes,
    version: "1.0.0",
    unified: { version: "1.0.0", operations: [] },
  });
  const usage = { operation: said, what: said, error: said };
  const problem = { code: "x", file: "acme.json", pointer: `/${said}`, message: said, fix: said };
  const body = renderUpdate(
    {
      provider: "acme",
      comparison,
      compared: "contracts",
      exposures: [said],
      unfit: [{ ...problem, at: `/${said}` }],
      base: "HEAD",
      fixes: [{ title: "Overlay actions", items: [said] }],
      offline: false,
      renames: [said],
      upstream: { text: said, address: said },
      deprecations: [{ message: said, quote: said, sunset: said, callers: said, near: [said] }],
      related: [said],
      isByHand: false,
      outdatedWords: [said],
      sampled: [said],
      version: "1.0.0",
      faults: [problem],
      outdated: [],
      files: new Map(),
      agreement: { breaking: changes.map((change) => ({ change, usages: [usage] })), contradictions: [usage] },
      proof: {
        usages: 1,
        broken: [usage],
        types: [],
        lostExamples: [said],
        diagnostics: [],
        misfits: [{ file: "a.ts", line: 1, code: "TS1", message: said }],
        sizes: [1, 2],
      },
      ...(changeset && { changeset }),
    },
    { passed: true, summary: said, failures: [] },
  );
  return {
    comparison,
    pages: new Map([
      ["pull request", body],
      ["changeset", changeset?.text ?? ""],
    ]),
  };
}
