import { parseChangesetFile } from "@changesets/parse";
import type { Files } from "./check-shape.ts";

/** Finds changesets that are unreadable or empty. Needs no base branch, unlike `changeset status`. */
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
    ...(releases.length === 0 ? ["must name a package"] : []),
    ...releases.flatMap(({ name }) =>
      isPackage(name) ? [] : [`names "${name}", which is not a package under packages/`],
    ),
    ...(summary === "" ? ["must say what a user can do now"] : []),
  ];
}
