import { describe, expect, it } from "vitest";
import { checkReleases } from "../../src/check/check-releases.ts";

const MANIFEST = { name: "@snap/acme", version: "0.1.0", snap: { sha256: "a" } };
const MISSING = "packages/acme has changed without a changeset: add one that says what its users can do now";

function check(
  paths: readonly string[],
  more: Readonly<Record<string, string>> = {},
  old: object = MANIFEST,
): string[] {
  const files = new Map(Object.entries({ "packages/acme/package.json": JSON.stringify(MANIFEST), ...more }));
  return checkReleases(files, { paths, before: () => JSON.stringify(old) });
}

describe("checkReleases", () => {
  it.each(["src/index.ts", "src/generated/schema.ts", "bin/acme.mjs"])("requires a changeset if %s changes", (file) => {
    expect(check([`packages/acme/${file}`])).toEqual([MISSING]);
  });

  it("accepts a changeset that names the package", () => {
    const changeset = { ".changeset/new.md": '---\n"@snap/acme": minor\n---\n\nMore.\n' };
    expect(check(["packages/acme/src/index.ts", ".changeset/new.md"], changeset)).toEqual([]);
  });

  it.each<[string, string[], Record<string, string>]>([
    [
      "names another package",
      [".changeset/new.md"],
      { ".changeset/new.md": '---\n"@snap/other": minor\n---\n\nMore.\n' },
    ],
    ["was there before", [], { ".changeset/old.md": '---\n"@snap/acme": minor\n---\n\nMore.\n' }],
    ["has been deleted", [".changeset/gone.md"], {}],
  ])("refuses a changeset that %s", (_what, paths, files) => {
    expect(check(["packages/acme/src/index.ts", ...paths], files)).toEqual([MISSING]);
  });

  it.each(["README.md", "test/index.test.ts", "tsconfig.build.json", "src/generated/provenance.ts"])(
    "requires no changeset if only %s changes",
    (file) => {
      expect(check([`packages/acme/${file}`])).toEqual([]);
    },
  );

  it("does not check code that is generated from a changed upstream: the check of the update's changeset does", () => {
    const paths = ["packages/acme/src/generated/mock.ts", "specs/acme/openapi.yaml"];
    expect(check(paths, { "specs/acme/upstream.yaml": "" })).toEqual([]);
    expect(check(paths)).toEqual([MISSING]);
    expect(check([...paths, "packages/acme/src/index.ts"], { "specs/acme/upstream.yaml": "" })).toEqual([MISSING]);
    expect(check(paths.slice(0, 1), { "specs/acme/upstream.yaml": "" })).toEqual([MISSING]);
  });

  it("compares the shipped parts of the manifest", () => {
    expect(check(["packages/acme/package.json"], {}, { ...MANIFEST, snap: { sha256: "b" } })).toEqual([]);
    expect(check(["packages/acme/package.json"], {}, { ...MANIFEST, engines: { node: "20" } })).toEqual([MISSING]);
  });

  it("requires no changeset for a private package", () => {
    const manifest = JSON.stringify({ ...MANIFEST, private: true });
    expect(check(["packages/acme/src/index.ts"], { "packages/acme/package.json": manifest })).toEqual([]);
  });
});
