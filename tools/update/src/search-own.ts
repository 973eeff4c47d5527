import { existsSync, globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { groupBy } from "@snap/openapi/group-by";
import { adapterFiles, adapterTests } from "./adapter-files.ts";

/** A line of a hand-written file. */
export interface OwnLine {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/**
 * Reads the hand-written files of a provider: overlay, adapter, behaviour of the mock, tests and README. `changed`
 * contains the new contents of files.
 */
export async function readOwnLines(
  repository: string,
  provider: string,
  changed: ReadonlyMap<string, string>,
): Promise<OwnLine[]> {
  const folder = `packages/${provider}`;
  const patterns = [
    ...[`specs/${provider}/overlay.yaml`, `${folder}/src/mock-behaviour.ts`, `${folder}/README.md`],
    `${folder}/test/**/*.ts`,
  ];
  // Without an overlay, people write the contract.
  if (!existsSync(join(repository, patterns[0] ?? ""))) patterns.push(`specs/${provider}/openapi.yaml`);
  const found = patterns.flatMap((pattern) => globSync(pattern, { cwd: repository }).sort());
  const files = [
    ...new Set([
      ...adapterFiles(repository, provider),
      ...adapterTests(repository, provider),
      ...found.map((file) => file.replaceAll(sep, "/")),
    ]),
  ];
  return readLines(repository, files, changed);
}

/** Reads the lines of files. `changed` contains the new contents of files. */
export async function readLines(
  repository: string,
  files: readonly string[],
  changed: ReadonlyMap<string, string>,
): Promise<OwnLine[]> {
  const read = files.map(async (file) => {
    const lines = (changed.get(file) ?? (await readFile(join(repository, file), "utf8"))).split("\n");
    return lines.map((text, index): OwnLine => ({ file, line: index + 1, text }));
  });
  return (await Promise.all(read)).flat();
}

/**
 * Returns the lines that contain a word. A word of plain letters counts only in quotes, as a key or as a value, not in
 * a sentence. If the word belongs to a component or property, only lines that contain its name, too, are returned.
 */
export function findWord(lines: readonly OwnLine[], word: string, of?: string): OwnLine[] {
  const text = escapePattern(word);
  const alone = `(?<![\\w:/-])${text}(?![\\w:/-])`;
  const isPlain = /^[a-z\d]+$/.test(word);
  const quoted = `["'\`]${text}["'\`]|\\.${text}(?![\\w-])|(?<![\\w-])${text}\\??:(?!\\w)|: ${text}\\s*$`;
  const pattern = new RegExp(isPlain ? quoted : alone);
  const found = lines.filter((line) => pattern.test(line.text));
  if (!isPlain || of === undefined) return found;
  const holder = new RegExp(`(?<![A-Za-z\\d])${escapePattern(of)}s?(?![A-Za-z\\d])`, "i");
  return found.filter((line) => holder.test(line.text));
}

function escapePattern(word: string): string {
  return word.replaceAll(/[^\w\s]/g, "\\$&");
}

/** Formats lines by file: `a.ts:1, 4; b.ts:2`. */
export function printLines(lines: readonly OwnLine[], most = 12): string {
  const files = groupBy(lines.slice(0, most), ({ file }) => file);
  const printed = [...files].map(([file, own]) => `${file}:${own.map(({ line }) => line).join(", ")}`).join("; ");
  return lines.length > most ? `${printed} and ${lines.length - most} more lines` : printed;
}
