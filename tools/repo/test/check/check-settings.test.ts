import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkInstallFiles, checkSettings } from "../../src/check/check-settings.ts";

const WORKSPACE = "packages: [packages/*]\nminimumReleaseAge: 1440\n";
const MANIFEST = { packageManager: `pnpm@12.21.0+sha512.${"0a".repeat(64)}` };

const check = (workspace: string, manifest: object = MANIFEST) => checkSettings(workspace, JSON.stringify(manifest));

describe("checkSettings", () => {
  it("accepts the settings of this repository", () => {
    const [workspace = "", manifest = ""] = ["pnpm-workspace.yaml", "package.json"].map((file) =>
      readFileSync(new URL(`../../../../${file}`, import.meta.url), "utf8"),
    );
    expect(checkSettings(workspace, manifest)).toEqual([]);
    expect(check(WORKSPACE)).toEqual([]);
  });

  it.each(["dangerouslyAllowAllBuilds: true", "minimumReleaseAgeExclude: [left]", "configDependencies: {}"])(
    "refuses the setting %s",
    (setting) => {
      const [name] = setting.split(":");
      expect(check(`${WORKSPACE}${setting}\n`)).toEqual([expect.stringContaining(`remove \`${name}\``)]);
    },
  );

  it.each(["", "minimumReleaseAge: 60", "minimumReleaseAge: none"])("refuses too small an age: %j", (age) => {
    expect(check(`packages: []\n${age}\n`)).toEqual([expect.stringContaining("`minimumReleaseAge` must be at least")]);
  });

  it.each([undefined, "pnpm@12.21.0", "pnpm@12.21.0+sha512.00"])("refuses %s as packageManager", (packageManager) => {
    const fault = expect.stringContaining('"packageManager" must be a version of pnpm with its sha512 hash');
    expect(check(WORKSPACE, { packageManager })).toEqual([fault]);
  });

  it("refuses settings in package.json", () => {
    expect(check(WORKSPACE, { ...MANIFEST, pnpm: {} })).toEqual([expect.stringContaining('"pnpm" must not exist')]);
  });
});

describe("checkInstallFiles", () => {
  it.each([
    ".npmrc",
    "packages/aws/.npmrc",
    ".pnpmfile.cjs",
    ".pnpmfile.mjs",
    "tools/repo/.pnpmfile.cjs",
    "specs/.yarnrc",
    ".yarnrc.yml",
    "packages/aws/package.yaml",
    "packages/aws/package.json5",
    "packages/aws/pnpm-workspace.yaml",
    ".NPMRC",
  ])("refuses the file %s, which changes how packages are installed", (file) => {
    expect(checkInstallFiles(new Map([[file, ""]]))).toEqual([expect.stringContaining(`${file}: remove it`)]);
  });

  it("accepts all other files", () => {
    const files = ["packages/aws/package.json", "packages/aws/test/npmrc.ts", "specs/aws/source.yaml"];
    expect(checkInstallFiles(new Map(files.map((file) => [file, ""])))).toEqual([]);
  });
});
