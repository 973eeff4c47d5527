import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type CommandInput, defineCommand, print, UsageError } from "@snap/openapi/command";
import { ProblemError } from "@snap/openapi/problem";
import type { SpecDocument } from "@snap/openapi/spec-node";
import type { Change } from "./change.ts";
import { type Comparison, compareSpecs } from "./compare-specs.ts";
import { diffProviders } from "./diff-providers.ts";
import { readContract } from "./read-contract.ts";
import { renderMarkdown, renderText } from "./render.ts";

const USAGE = `Usage: pnpm specs:diff [provider…] [--base REV] [--json | --markdown]
       pnpm specs:diff --from FILE --to FILE [--json | --markdown]

Compares two contracts, and reports the effect of each change on callers of the package.
Without files, compares specs/<provider>/openapi.yaml of a git revision with the working tree.

  --base REV    the revision (default: HEAD)
  --from, --to  two OpenAPI files to compare (Swagger 2.0, OpenAPI 3.0 or 3.1)
  --json        write JSON for programs
  --markdown    write Markdown for pull requests
`;

const OPTIONS = {
  base: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  json: { type: "boolean", default: false },
  markdown: { type: "boolean", default: false },
} as const;

await defineCommand({
  usage: USAGE,
  options: OPTIONS,
  run: async (input) => {
    print(await run(input));
    return 0;
  },
});

type Input = CommandInput<typeof OPTIONS>;

async function run({ values, positionals: providers, repository }: Input): Promise<string> {
  const { base, from, to, json, markdown } = values;
  if (json && markdown) throw new UsageError("--json and --markdown cannot be combined");
  if ((from === undefined) !== (to === undefined)) throw new UsageError("--from and --to must be given together");
  if (from !== undefined && to !== undefined) {
    if (base !== undefined || providers.length > 0) {
      throw new UsageError("--from and --to cannot be combined with providers or --base");
    }
    const comparison = compareSpecs(await readFileContract(from), await readFileContract(to));
    if (json) return printJson(toJson(comparison));
    return markdown ? renderMarkdown(comparison) : renderText(comparison);
  }
  const diffs = await diffProviders({ repository, providers, base: base ?? "HEAD" });
  if (json) return printJson(diffs.map((diff) => ({ provider: diff.provider, ...toJson(diff) })));
  if (markdown) return diffs.map((diff) => `## ${diff.provider}\n\n${renderMarkdown(diff)}`).join("\n");
  return diffs.map((diff) => `${diff.provider}: ${renderText(diff)}`).join("");
}

async function readFileContract(path: string): Promise<SpecDocument> {
  // pnpm runs scripts in the root folder, and passes the folder of the caller in a variable.
  const started = resolve(process.env["INIT_CWD"] ?? ".", path);
  const file = existsSync(started) ? started : path;
  try {
    return readContract(await readFile(file, "utf8"), path);
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    throw ProblemError.of(
      "contract-unreadable",
      path,
      `the file cannot be read (${error.message.split(",")[0]})`,
      "Pass another path.",
    );
  }
}

function toJson({ bump, changes }: Comparison) {
  return { bump, changes: changes.map(toRecord) };
}

function toRecord({ code, effect, direction, from, to, message }: Change) {
  return { code, effect, direction, from, to, message };
}

function printJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
