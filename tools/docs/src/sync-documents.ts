import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fail, print } from "@snap/openapi/command";
import { countOf } from "@snap/openapi/count-of";
import { exchange } from "@snap/openapi/exchange/exchange";
import { writeDocuments } from "./documents.ts";

/**
 * Writes the stale documents, or only lists them with `check`. Returns the exit code.
 *
 * @param repository the absolute path of the repository
 */
export async function syncDocuments(repository: string, check: boolean): Promise<number> {
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
