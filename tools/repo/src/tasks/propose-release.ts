import { execFileSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type CommandInput, defineCommand, print } from "@snap/openapi/command";
import { countOf } from "@snap/openapi/count-of";
import { createPatch } from "@snap/openapi/create-patch";
import { writeProposals } from "@snap/openapi/proposals";
import { type Release, renderReleases } from "./render-releases.ts";

const USAGE = `Usage: pnpm release:propose [--out FILE]

Writes the changes of \`pnpm release:version\`, raised versions and changelogs, as a proposal for a branch and its pull
request. Pushes nothing and needs no credential: \`pnpm proposals:apply FILE\` pushes the proposal.

  --out FILE  write the proposal there; by default dist/proposals.json
`;

const OPTIONS = { out: { type: "string" } } as const;

await defineCommand({ usage: USAGE, options: OPTIONS, positionals: "none", run: main });

async function main({ values: { out }, repository }: CommandInput<typeof OPTIONS>): Promise<number> {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: repository, encoding: "utf8" });
  const { text: patch } = await createPatch(repository, ["packages", ".changeset", "pnpm-lock.yaml"]);
  const releases = findReleases(repository, git);
  const branch = "changeset-release/main";
  const body = renderReleases(releases);
  await writeProposals(resolve(repository, out ?? "dist/proposals.json"), {
    base: git("rev-parse", "HEAD").trim(),
    proposals: [{ action: "propose", branch, title: "Version packages", body, isSafe: false, patch }],
  });
  print(`${countOf(releases.length, "release")} proposed\n`);
  return 0;
}

function findReleases(repository: string, git: (...args: string[]) => string): Release[] {
  const read = (file: string) => readFileSync(join(repository, file), "utf8");
  return globSync("packages/*/package.json", { cwd: repository })
    .sort()
    .flatMap((file) => {
      const { name, version } = parse(read(file));
      if (version === parse(git("show", `HEAD:${file}`)).version) return [];
      return [{ name, version, changelog: read(file.replace("package.json", "CHANGELOG.md")) }];
    });
}

function parse(manifest: string): { readonly name: string; readonly version: string } {
  return JSON.parse(manifest);
}
