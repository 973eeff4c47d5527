import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readApi } from "./api/read-api.ts";
import { renderApi } from "./api/render-api.ts";
import { fillSection } from "./fill-section.ts";
import { renderOverview, renderProviderLlms } from "./llms/render-llms.ts";
import { readModels } from "./operations.ts";
import { readPackages } from "./packages.ts";
import { CAPABILITIES, CLI_MODULES, SECTIONS } from "./sections.ts";

/** A file with its expected contents. */
export interface Document {
  /** Path from the repository's root. */
  readonly file: string;
  readonly text: string;
}

/** Renders all files that are generated from the code, in whole or in part. */
export async function writeDocuments(repository: string): Promise<Document[]> {
  const read = (file: string) => readFileSync(join(repository, file), "utf8");
  const packages = readPackages(repository);
  const models = await readModels(repository);
  const api = readApi(repository, packages);
  const filled = [...new Set(SECTIONS.map(({ file }) => file))].map((file) => ({
    file,
    text: SECTIONS.filter((section) => section.file === file).reduce(fillSection, read(file)),
  }));
  const pages = packages.flatMap((one) => {
    const folder = `packages/${one.folder}`;
    const model = models.find(({ provider }) => provider === one.folder);
    const readme = read(`${folder}/README.md`);
    const llms = model
      ? renderProviderLlms(one, model, readme)
      : one.folder === "unified" && renderOverview(packages, readme, CAPABILITIES);
    return [
      { file: `${folder}/API.md`, text: renderApi(one, api.get(one.name) ?? [], model?.operations ?? []) },
      ...(llms ? [{ file: `${folder}/llms.txt`, text: llms }] : []),
    ];
  });
  return [...filled, ...pages, ...CLI_MODULES];
}
