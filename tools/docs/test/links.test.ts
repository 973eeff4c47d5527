import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, it } from "vitest";
import { toRepository } from "../src/to-repository.ts";

const REPOSITORY = resolve(import.meta.dirname, "../../..");
const ADDRESS = toRepository("").replace("/blob/main/", "");
const LISTED = ["ls-files", "--cached", "--others", "--exclude-standard", "*.md", "*/llms.txt"];
const pages = execFileSync("git", LISTED, { cwd: REPOSITORY, encoding: "utf8" }).trim().split("\n");

it.each(pages)("every link of %s to a file of the repository can be resolved", (page) => {
  expect(linksOf(page).filter((link) => !leadsSomewhere(page, link))).toEqual([]);
});

it.each(pages.filter((page) => page.startsWith("packages/")))(
  "every relative link of %s leads to a file that its package ships",
  (page) => {
    const [, folder = ""] = /^(packages\/[^/]+)/.exec(page) ?? [];
    const { files } = JSON.parse(readFileSync(join(REPOSITORY, folder, "package.json"), "utf8"));
    const shipped = ["LICENSE", "README.md", ...files];
    const relative = linksOf(page).filter((link) => !/^(?:https:|#)/.test(link));
    expect(relative.filter((link) => !shipped.includes(link.split("#")[0]))).toEqual([]);
  },
);

// Links to files of the repository: relative links, and addresses that also work inside `node_modules`.
function linksOf(page: string): string[] {
  const links = [...withoutCode(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
  return links.filter((link) => !/^https?:/.test(link) || link.startsWith(ADDRESS));
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? page : targetOf(page, path);
  const place = join(REPOSITORY, target);
  if (!existsSync(place)) return false;
  return anchor === undefined || (statSync(place).isFile() && anchorsOf(target).includes(anchor));
}

function targetOf(page: string, path: string): string {
  if (path.startsWith(ADDRESS)) return path.slice(ADDRESS.length).replace(/^\/(?:blob|tree)\/main\/|^\/.*/, "");
  return join(dirname(page), path);
}

// Anchors as GitHub generates them.
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
