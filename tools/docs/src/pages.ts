import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Model } from "@snap/codegen/model";
import { readApi } from "./api/read-api.ts";
import { renderApi } from "./api/render-api.ts";
import { renderProviderLlms } from "./llms/render-llms.ts";
import type { PublishedPackage } from "./packages.ts";

/** A file with its expected contents. */
export interface Document {
  /** Path from the repository's root. */
  readonly file: string;
  readonly text: string;
}

/** Renders `API.md` of all packages, and `llms.txt` of the packages that have a contract. */
export function renderPages(
  repository: string,
  packages: readonly PublishedPackage[],
  models: readonly Model[],
): Document[] {
  const api = readApi(repository, packages);
  return packages.flatMap((one) => {
    const folder = `packages/${one.folder}`;
    const model = models.find(({ provider }) => provider === one.folder);
    const readme = readFileSync(join(repository, folder, "README.md"), "utf8");
    return [
      { file: `${folder}/API.md`, text: renderApi(one, api.get(one.name) ?? [], model?.operations ?? []) },
      ...(model ? [{ file: `${folder}/llms.txt`, text: renderProviderLlms(one, model, readme) }] : []),
    ];
  });
}
