import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Change } from "./change.ts";
import { type Comparison, compareSpecs } from "./compare-specs.ts";
import { diffProviders } from "./diff-providers.ts";
import type { Contract } from "./place.ts";
import { ContractError, readContract } from "./read-contract.ts";
import { renderMarkdown, renderText } from "./render.ts";

const USAGE = `Usage: pnpm specs:diff [provider…] [--base REV] [--json | --markdown]
       pnpm specs:diff --from FILE --to FILE [--json | --markdown]

Says what differs between two contracts, and what it does to callers of the package.
Without files: specs/<provider>/openapi.yaml of a git revision against the working tree.

  --base REV    the revision (default: HEAD)
  --from, --to  two OpenAPI 3.0 or 3.1 files, compared whole
  --json        for programs
  --markdown    for pull requests
  --help        print this
`;

const OPTIONS = {
  base: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  json: { type: "boolean", default: false },
  markdown: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

const repository = resolve(import.meta.dirname, "../../..");

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parse(args);
    process.stdout.write(values.help ? USAGE : await answer(values, positionals));
    return 0;
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args: args.filter((arg) => arg !== "--"), options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new ContractError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

type Values = ReturnType<typeof parse>["values"];

async function answer({ base, from, to, json, markdown }: Values, providers: string[]): Promise<string> {
  if (json && markdown) throw new ContractError("--json and --markdown: give one of them");
  if ((from === undefined) !== (to === undefined)) throw new ContractError("--from and --to: give both, or none");
  if (from !== undefined && to !== undefined) {
    if (base !== undefined || providers.length > 0) {
      throw new ContractError("--from and --to compare two files: leave out providers and --base");
    }
    const comparison = compareSpecs(await readFileContract(from), await readFileContract(to));
    if (json) return print(toJson(comparison));
    return markdown ? renderMarkdown(comparison) : renderText(comparison);
  }
  const diffs = await diffProviders({ repository, providers, base: base ?? "HEAD" });
  if (json) return print(diffs.map((diff) => ({ provider: diff.provider, ...toJson(diff) })));
  if (markdown) return diffs.map((diff) => `## ${diff.provider}\n\n${renderMarkdown(diff)}`).join("\n");
  return diffs.map((diff) => `${diff.provider}: ${renderText(diff)}`).join("");
}

async function readFileContract(path: string): Promise<Contract> {
  // pnpm runs scripts at the root of the repository, and says where it was started.
  const started = resolve(process.env["INIT_CWD"] ?? ".", path);
  const file = existsSync(started) ? started : path;
  try {
    return readContract(await readFile(file, "utf8"), path);
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    throw new ContractError(`${path}: the file cannot be read (${error.message.split(",")[0]}): give another path`);
  }
}

function toJson({ bump, changes }: Comparison) {
  return { bump, changes: changes.map(toRecord) };
}

function toRecord({ code, effect, direction, from, to, message }: Change) {
  return { code, effect, direction, from, to, message };
}

function print(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
