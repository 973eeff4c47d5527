import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { writeDocuments } from "./documents.ts";

const repository = resolve(import.meta.dirname, "../../..");
const { check } = parseArgs({ options: { check: { type: "boolean", default: false } } }).values;

const documents = await writeDocuments(repository);
const stale = documents.filter(({ file, text }) => {
  const path = join(repository, file);
  const fresh = existsSync(path) && readFileSync(path, "utf8") === text;
  if (!check && !fresh) writeFileSync(path, text);
  return !fresh;
});
for (const { file } of stale) process.stdout.write(`${check ? "stale" : "updated"}: ${file}\n`);
process.stdout.write(`${documents.length} documents, ${stale.length} ${check ? "stale" : "updated"}\n`);
if (check && stale.length > 0) {
  process.stderr.write("Run `npm run docs:sync` and commit the result.\n");
  process.exitCode = 1;
}
