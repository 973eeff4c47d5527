import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listPublished } from "@snap/openapi/list-providers";
import { readCredentials, readScopes } from "@snap/openapi/read-client-options";
import { withinTime } from "@snap/openapi/time-limit";
import { fillSection } from "./fill-section.ts";
import { readModel } from "./operations.ts";
import { renderOptions } from "./option-table.ts";
import { readPackages } from "./packages.ts";
import { type Document, renderPages } from "./pages.ts";

/** Renders the files that are generated from the contract of a provider, without loading the others. */
export async function writeProviderDocuments(repository: string, provider: string): Promise<Document[]> {
  const packages = readPackages(repository).filter(({ folder }) => folder === provider);
  const contract = `specs/${provider}/openapi.yaml`;
  const model = await readModel(repository, provider);
  const pages = withinTime(contract, () => renderPages(repository, packages, [model]));
  if (!(await listPublished(repository)).includes(provider)) return pages;
  const file = `packages/${provider}/README.md`;
  const body = renderOptions(readCredentials(repository, provider), readScopes(repository, provider));
  const readme = readFileSync(join(repository, file), "utf8");
  return [{ file, text: fillSection(readme, { file, name: "options", body }) }, ...pages];
}
