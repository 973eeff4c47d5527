import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect, it } from "vitest";
import type { Release } from "./release.ts";
import { run } from "./run.ts";

/** Tests the proposal of raised versions, from the state that the release was built from to its pull request. */
export function describeProposal({ folder, copy, packages }: Release): void {
  it("proposes the raised versions in a separate job that accepts only these changes", async () => {
    const [bin, checkout] = [join(folder, "bin"), join(folder, "checkout")];
    const asked = join(folder, "asked");
    mkdirSync(bin);
    writeFileSync(join(bin, "gh"), `#!/bin/sh\necho "$@" >> "${asked}"\nif [ "$2" = list ]; then echo '[]'; fi\n`);
    chmodSync(join(bin, "gh"), 0o755);
    await run("git", ["clone", "--quiet", copy, checkout], { cwd: folder });
    const author = { GIT_AUTHOR_NAME: "Snap", GIT_AUTHOR_EMAIL: "snap@example.com" };
    const committer = { GIT_COMMITTER_NAME: "Snap", GIT_COMMITTER_EMAIL: "snap@example.com" };
    const env = { ...author, ...committer, PATH: `${bin}${delimiter}${process.env["PATH"]}` };
    const program = ["tools/repo/bin/apply-proposals.mjs", join(copy, "dist/proposals.json")];
    await run("node", program, { cwd: checkout, env });
    expect(readFileSync(asked, "utf8")).toContain("pr create --head=changeset-release/main --title=Version packages");
    for (const name of packages) {
      const file = `packages/${name}/package.json`;
      const proposed = await run("git", ["show", `changeset-release/main:${file}`], { cwd: copy });
      expect(JSON.parse(proposed)).toEqual(JSON.parse(readFileSync(join(copy, file), "utf8")));
    }
  });
}
