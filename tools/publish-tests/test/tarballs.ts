import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Manifest, readManifest } from "./manifest.ts";
import { findTarball, type Release } from "./release.ts";
import { run } from "./run.ts";

const ALWAYS = ["API.md", "CHANGELOG.md", "LICENSE", "README.md", "package.json"];
const CODE = /^(?!.*\.test\.)(?:src\/.+\.ts|dist\/.+\.(?:js|d\.ts)(?:\.map)?)$/;
// All other packages belong to providers.
const OTHERS = ["cli", "mock", "runtime", "unified"];
// Packages of ES modules do not support these ways to resolve modules.
const UNSUPPORTED = /^(?:node10|node16-cjs)$/;
const KINDS = ["dependencies", "peerDependencies", "devDependencies"] as const;

/** Declares the tests of each published tarball. */
export function describeTarballs(release: Release): void {
  const { copy, packages, folder } = release;
  const read = (name: string, file: string) =>
    run("tar", ["xzOf", findTarball(release, name), `package/${file}`], { cwd: folder });

  describe.each(packages)("the tarball of @snap/%s", (name) => {
    it("contains only code, licence, README and changelog", async () => {
      const files = (await run("tar", ["tzf", findTarball(release, name)], { cwd: folder }))
        .trim()
        .split("\n")
        .map((file) => file.replace(/^package\//, ""));
      // Provider packages and the unified package also have a summary for language models.
      const summary = ["cli", "mock", "runtime"].includes(name) ? [] : ["llms.txt"];
      const guides = ["MIGRATING.md", "REFERENCE.md", "man/snapshots.1"].filter((file) =>
        existsSync(join(copy, "packages", name, file)),
      );
      expect(files.filter((file) => !CODE.test(file)).sort()).toEqual([...ALWAYS, ...summary, ...guides].sort());
      const entry = OTHERS.includes(name) ? "index" : "generated/index";
      const entries = [`dist/${entry}.js`, `dist/${entry}.d.ts`, `src/${entry}.ts`];
      expect(files).toEqual(expect.arrayContaining(entries));
      expect(await read(name, "LICENSE")).toBe(readFileSync(join(copy, "LICENSE"), "utf8"));
    });

    it("has a homepage and a URL for bug reports, and no page that links to a file outside the tarball", async () => {
      const { homepage, bugs } = readManifest(copy, name);
      expect([homepage, bugs]).toEqual([expect.stringMatching(/^https:/), expect.stringMatching(/^https:/)]);
      const files = (await run("tar", ["tzf", findTarball(release, name)], { cwd: folder })).trim().split("\n");
      for (const file of files.filter((path) => /\.(?:md|txt)$/.test(path))) {
        const page = await read(name, file.replace(/^package\//, ""));
        const links = [...page.matchAll(/\]\((?!https?:|#)([^)\s#]+)/g)].map(([, link = ""]) => `package/${link}`);
        expect(links.filter((link) => !files.includes(link))).toEqual([]);
      }
    });

    it("describes its version in its changelog", async () => {
      expect(await read(name, "CHANGELOG.md")).toContain(`\n## ${readManifest(copy, name).version}\n`);
    });

    it("has the version of the release, and depends on the versions that the workspace protocol stands for", async () => {
      const own = readManifest(copy, name);
      const packed: Manifest = JSON.parse(await read(name, "package.json"));
      expect(packed.version).toBe(own.version);
      for (const kind of KINDS) expect(packed[kind] ?? {}).toEqual(resolveRanges(own[kind] ?? {}, copy));
      expect(JSON.stringify(packed)).not.toMatch(/"(?:workspace|catalog):/);
    });
  });

  // attw runs in this process, because each start of its command would load TypeScript.
  it.each(packages)(
    "publint and are-the-types-wrong find no problem in @snap/%s, a package of ES modules",
    async (name) => {
      const tarball = new Uint8Array(readFileSync(findTarball(release, name)));
      expect((await publint({ pack: { tarball: tarball.buffer }, strict: true })).messages).toEqual([]);
      const analysis = await checkPackage(createPackageFromTarballData(tarball));
      if (!analysis.types) throw new Error(`@snap/${name} has no types`);
      const isSupported = (kind: string) => !UNSUPPORTED.test(kind);
      expect(
        analysis.problems.filter((each) => !("resolutionKind" in each) || isSupported(each.resolutionKind)),
      ).toEqual([]);
    },
  );

  it("the mocks of a provider have msw 2.10 or 3 and @snap/mock as optional peers", async () => {
    const peers = { "@snap/mock": `^${readManifest(copy, "mock").version}`, msw: "^2.10.0 || ^3.0.0" };
    const optional = { "@snap/mock": { optional: true }, msw: { optional: true } };
    for (const name of packages.filter((each) => !OTHERS.includes(each))) {
      const packed = JSON.parse(await read(name, "package.json"));
      expect(packed).toMatchObject({ peerDependencies: peers, peerDependenciesMeta: optional });
    }
  });
}

// Maps the names of our packages to their folders.
function resolveRanges(ranges: Readonly<Record<string, string>>, copy: string): Record<string, string> {
  const { catalog } = parse(readFileSync(join(copy, "pnpm-workspace.yaml"), "utf8"));
  const resolveRange = ([name, range]: [string, string]): [string, string] => {
    if (range === "catalog:") return [name, catalog[name]];
    if (range === "workspace:^") return [name, `^${readManifest(copy, name.replace("@snap/", "")).version}`];
    return [name, range];
  };
  return Object.fromEntries(Object.entries(ranges).map(resolveRange));
}
