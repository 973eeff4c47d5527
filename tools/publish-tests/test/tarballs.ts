import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Manifest, readManifest } from "./manifest.ts";
import { findTarball, type Release } from "./release.ts";

const ALWAYS = ["API.md", "CHANGELOG.md", "LICENSE", "README.md", "package.json"];
const CODE = /^(?!.*\.test\.)(?:src\/.+\.ts|dist\/.+\.(?:js|d\.ts)(?:\.map)?)$/;
// All other packages belong to providers.
const OTHERS = ["cli", "mock", "runtime", "unified"];
// Packages of ES modules do not support these ways to resolve modules.
const UNSUPPORTED = /^(?:node10|node16-cjs)$/;
const KINDS = ["dependencies", "peerDependencies", "devDependencies"] as const;

/** Declares the tests of each published tarball. */
export function describeTarballs(release: Release): void {
  const { copy, packages } = release;
  const open = (name: string) => new Uint8Array(readFileSync(findTarball(release, name)));

  describe.each(packages)("the tarball of @snap/%s", (name) => {
    it("contains only code, licence, README and changelog", () => {
      const { files, read } = openTarball(open(name));
      // Provider packages and the unified package also have a summary for language models.
      const summary = ["cli", "mock", "runtime"].includes(name) ? [] : ["llms.txt"];
      const guides = ["MIGRATING.md", "REFERENCE.md", "man/snapshots.1"].filter((file) =>
        existsSync(join(copy, "packages", name, file)),
      );
      expect(files.filter((file) => !CODE.test(file)).sort()).toEqual([...ALWAYS, ...summary, ...guides].sort());
      const entry = OTHERS.includes(name) ? "index" : "generated/index";
      const entries = [`dist/${entry}.js`, `dist/${entry}.d.ts`, `src/${entry}.ts`];
      expect(files).toEqual(expect.arrayContaining(entries));
      expect(read("LICENSE")).toBe(readFileSync(join(copy, "LICENSE"), "utf8"));
    });

    it("has a homepage and a URL for bug reports, and no page that links to a file outside the tarball", () => {
      const { homepage, bugs } = readManifest(copy, name);
      expect([homepage, bugs]).toEqual([expect.stringMatching(/^https:/), expect.stringMatching(/^https:/)]);
      const { files, read } = openTarball(open(name));
      for (const file of files.filter((path) => /\.(?:md|txt)$/.test(path))) {
        const links = [...read(file).matchAll(/\]\((?!https?:|#)([^)\s#]+)/g)].map(([, link = ""]) => link);
        expect(links.filter((link) => !files.includes(link))).toEqual([]);
      }
    });

    it("describes its version in its changelog", () => {
      expect(openTarball(open(name)).read("CHANGELOG.md")).toContain(`\n## ${readManifest(copy, name).version}\n`);
    });

    it("has the version of the release, and depends on the versions that the workspace protocol stands for", () => {
      const own = readManifest(copy, name);
      const packed: Manifest = JSON.parse(openTarball(open(name)).read("package.json"));
      expect(packed.version).toBe(own.version);
      for (const kind of KINDS) expect(packed[kind] ?? {}).toEqual(resolveRanges(own[kind] ?? {}, copy));
      expect(JSON.stringify(packed)).not.toMatch(/"(?:workspace|catalog):/);
    });
  });

  // attw runs in this process, because each start of its command would load TypeScript.
  it.each(packages)(
    "publint and are-the-types-wrong find no problem in @snap/%s, a package of ES modules",
    async (name) => {
      const tarball = open(name);
      expect((await publint({ pack: { tarball: tarball.buffer }, strict: true })).messages).toEqual([]);
      const analysis = await checkPackage(createPackageFromTarballData(tarball));
      if (!analysis.types) throw new Error(`@snap/${name} has no types`);
      const isSupported = (kind: string) => !UNSUPPORTED.test(kind);
      expect(
        analysis.problems.filter((each) => !("resolutionKind" in each) || isSupported(each.resolutionKind)),
      ).toEqual([]);
    },
  );

  it("the mocks of a provider have msw 2.10 or 3 and @snap/mock as optional peers", () => {
    const peers = { "@snap/mock": `^${readManifest(copy, "mock").version}`, msw: "^2.10.0 || ^3.0.0" };
    const optional = { "@snap/mock": { optional: true }, msw: { optional: true } };
    for (const name of packages.filter((each) => !OTHERS.includes(each))) {
      const packed = JSON.parse(openTarball(open(name)).read("package.json"));
      expect(packed).toMatchObject({ peerDependencies: peers, peerDependenciesMeta: optional });
    }
  });
}

// Lists and reads the files of a tarball in this process, because starting a process takes longer.
function openTarball(tarball: Uint8Array): { files: string[]; read: (file: string) => string } {
  const opened = createPackageFromTarballData(tarball);
  const root = `/node_modules/${opened.packageName}/`;
  return {
    files: opened.listFiles().map((file) => file.replace(root, "")),
    read: (file) => opened.readFile(`${root}${file}`),
  };
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
