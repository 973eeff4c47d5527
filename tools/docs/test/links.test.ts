import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, it } from "vitest";

const REPOSITORY = resolve(import.meta.dirname, "../../..");
const LISTED = ["ls-files", "--cached", "--others", "--exclude-standard", "*.md", "*/llms.txt"];
const pages = execFileSync("git", LISTED, { cwd: REPOSITORY, encoding: "utf8" }).trim().split("\n");

it.each(pages)("every link of %s to a place of the repository leads somewhere", (page) => {
  const links = [...withoutCode(page).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link = ""]) => link);
  expect(links.filter((link) => !leadsSomewhere(page, link))).toEqual([]);
});

function leadsSomewhere(page: string, link: string): boolean {
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? page : join(dirname(page), path);
  const place = join(REPOSITORY, target);
  if (!existsSync(place)) return false;
  return anchor === undefined || (statSync(place).isFile() && anchorsOf(target).includes(anchor));
}

// As GitHub makes them.
function anchorsOf(page: string): string[] {
  return [...withoutCode(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

function withoutCode(page: string): string {
  return readFileSync(join(REPOSITORY, page), "utf8").replace(/^```.*?^```$/gms, "");
}
