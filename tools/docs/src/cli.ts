import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { fillSection } from "./fill-section.ts";
import { SECTIONS } from "./sections.ts";

const repository = resolve(import.meta.dirname, "../../..");
const { check } = parseArgs({ options: { check: { type: "boolean", default: false } } }).values;

const stale = SECTIONS.filter((section) => {
  const path = join(repository, section.file);
  const text = readFileSync(path, "utf8");
  const filled = fillSection(text, section);
  if (!check && filled !== text) writeFileSync(path, filled);
  return filled !== text;
});
for (const { file, name } of stale) process.stdout.write(`${check ? "stale" : "updated"}: ${name} in ${file}\n`);
process.stdout.write(`${SECTIONS.length} sections, ${stale.length} ${check ? "stale" : "updated"}\n`);
if (check && stale.length > 0) {
  process.stderr.write("Run `npm run docs` and commit the result.\n");
  process.exitCode = 1;
}
