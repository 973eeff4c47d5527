import { parseChangesetFile } from "@changesets/parse";
import type { Files } from "./check-shape.ts";

/** Says which changesets cannot be read, or say nothing. Needs no base branch, unlike `changeset status`. */
export function checkChangesets(files: Files): string[] {
  const isPackage = (name: string) =>
    name.startsWith("@snap/") && files.has(`${name.replace("@snap/", "packages/")}/package.json`);
  return [...files].flatMap(([file, text]) => {
    if (!/^\.changeset\/(?!README\.md$).+\.md$/.test(file)) return [];
    return check(text, isPackage).map((fault) => `${file}: ${fault}`);
  });
}

function check(text: string, isPackage: (name: string) => boolean): string[] {
  let changeset: ReturnType<typeof parseChangesetFile>;
  try {
    changeset = parseChangesetFile(text);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
  const { releases, summary } = changeset;
  return [
    ...(releases.length === 0 ? ["names no package"] : []),
    ...releases.flatMap(({ name }) => (isPackage(name) ? [] : [`there is no package "${name}" under packages/`])),
    ...(summary === "" ? ["does not say what a user can do now"] : []),
  ];
}
