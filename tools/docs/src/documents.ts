import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fillSection } from "./fill-section.ts";
import { renderOverview } from "./llms/render-llms.ts";
import { readModels } from "./operations.ts";
import { readPackages } from "./packages.ts";
import { type Document, renderPages } from "./pages.ts";
import { CAPABILITIES, CLI_FILES, SECTIONS } from "./sections.ts";

/** Renders all files that are generated from the code, in whole or in part. */
export async function writeDocuments(repository: string): Promise<Document[]> {
  const read = (file: string) => readFileSync(join(repository, file), "utf8");
  const packages = readPackages(repository);
  const models = await readModels(repository);
  const filled = [...new Set(SECTIONS.map(({ file }) => file))].map((file) => ({
    file,
    text: SECTIONS.filter((section) => section.file === file).reduce(fillSection, read(file)),
  }));
  const overview = renderOverview(packages, read("packages/unified/README.md"), CAPABILITIES);
  return [
    ...filled,
    ...renderPages(repository, packages, models),
    { file: "packages/unified/llms.txt", text: overview },
    ...CLI_FILES,
  ];
}
