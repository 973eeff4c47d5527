import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CommandInput, defineCommand, fail, print } from "@snap/openapi/command";
import { countOf } from "@snap/openapi/count-of";
import { exchange } from "@snap/openapi/exchange/exchange";
import { writeDocuments } from "./documents.ts";

const USAGE = `Usage: npm run docs:sync -- [--check]

Updates the generated parts of the documentation: tables, sizes, API.md and llms.txt.

  --check  change nothing; list every stale page and exit with 1
`;

const OPTIONS = { check: { type: "boolean", default: false } } as const;

await defineCommand({ usage: USAGE, options: OPTIONS, positionals: "none", writes: ({ check }) => !check, run: main });

async function main({ values: { check }, repository }: CommandInput<typeof OPTIONS>): Promise<number> {
  const documents = await writeDocuments(repository);
  const stale = documents.filter(({ file, text }) => {
    const path = join(repository, file);
    return !existsSync(path) || readFileSync(path, "utf8") !== text;
  });
  if (!check) await exchange(repository, new Map(stale.map(({ file, text }) => [file, text])));
  for (const { file } of stale) print(`${check ? "stale" : "updated"}: ${file}\n`);
  print(`${countOf(documents.length, "document")}, ${stale.length} ${check ? "stale" : "updated"}\n`);
  return check && stale.length > 0 ? fail("Run `npm run docs:sync` and commit the result.\n") : 0;
}
