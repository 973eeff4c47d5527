import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkShape } from "@snap/repo/check-shape";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyRepository } from "./copy-repository.ts";
import { run } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "snap-provider-"));

// The files that a contributor writes by hand; `pnpm generate` and `pnpm docs:sync` write the rest.
const OWN = [
  "specs/instavm/*.yaml",
  "packages/instavm/package.json",
  "packages/instavm/README.md",
  "packages/instavm/src/mock-behaviour.ts",
  "packages/instavm/test/mock-behaviour.test.ts",
  "packages/instavm/test/subject.ts",
  "packages/unified/src/providers/{,actions/}instavm.ts",
];
// All that may change outside of these files: the manifest and the lock file, a changeset, and generated tables.
const OUTSIDE = [
  ".changeset/acme.md",
  ".github/SECURITY.md",
  "README.md",
  "packages/cli/src/config/providers.ts",
  "packages/cli/src/mock/clouds.ts",
  "packages/unified/API.md",
  "packages/unified/README.md",
  "packages/unified/llms.txt",
  "packages/unified/package.json",
  "pnpm-lock.yaml",
  "tools/size/sizes.json",
];
const [SUBJECT, ADAPTER] = ["packages/acme/test/subject.ts", "packages/unified/src/providers/acme.ts"];
const CONTRACT = "specs/acme/openapi.yaml";
const [MANIFEST, SIZES] = ["packages/unified/package.json", "tools/size/sizes.json"];
const node = (...args: string[]) => run(process.execPath, args, { cwd: folder });
const read = (file: string) => readFileSync(join(folder, file), "utf8");

describe("a provider that is added like the others", { timeout: 180_000 }, () => {
  beforeAll(async () => {
    await copyRepository(folder);
    addAcme();
    const tools = ["codegen", "docs", "examples", "openapi", "provider-tests", "repo"];
    const filters = ["./packages/*", ...tools.map((tool) => `@snap/${tool}`)].map((each) => `--filter=${each}`);
    await run("pnpm", ["install", "--prefer-offline", "--no-frozen-lockfile", ...filters], { cwd: folder });
    await node("tools/codegen/src/cli.ts", "acme");
    await node("--conditions", "@snap/source", "tools/docs/src/cli.ts");
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, maxRetries: 5 }), 60_000);

  it("changes nothing outside of its own folders but generated tables, the manifest of the adapters and a changeset", async () => {
    const status = await run("git", ["status", "--porcelain", "--untracked-files=all"], { cwd: folder });
    const changed = status.split("\n").map((line) => line.slice(3));
    const isOwn = (file: string) => /^(?:specs|packages)\/acme\/|^packages\/unified\/src\/providers\//.test(file);
    expect(changed.filter((file) => file !== "" && !isOwn(file)).sort()).toEqual(OUTSIDE);
  });

  it("does not change the sizes of the other packages", () => {
    const { "@snap/acme": _, ...others } = JSON.parse(read("tools/size/sizes.json"));
    const recorded = JSON.parse(readFileSync(join(import.meta.dirname, "../../size/sizes.json"), "utf8"));
    expect(Object.keys(others)).toEqual(Object.keys(recorded));
  });

  it("is in the demo and in the pages", async () => {
    const printed = await node("--conditions", "@snap/source", "tools/repo/src/tasks/show-accounts.ts");
    expect(printed).toContain("acme/");
    for (const page of ["README.md", ".github/SECURITY.md", "packages/unified/llms.txt"])
      expect(read(page)).toContain("@snap/acme");
    expect(read("packages/unified/README.md")).toMatch(/^\| +\| acme +\| /m);
  });

  it("states the credential only in its contract: code, tests and pages derive it", async () => {
    await run("tsc", ["-p", "packages/acme/tsconfig.json"], { cwd: folder });
    const files = globSync("{packages/acme/*.md,packages/acme/{src,test}/**/*.ts}", { cwd: folder });
    expect(files.filter((file) => /apiKey|ACME_API_KEY/.test(read(file)))).toEqual([]);
    expect(read("packages/acme/README.md")).toMatch(/^\| `accessKey` .*`ACME_ACCESS_KEY` of the environment/m);
  });

  it("is checked for completeness: each missing part is reported with its file", () => {
    const files = new Map(globSync("{packages,specs}/**", { cwd: folder, exclude: isInstalled }).flatMap(readFile));
    expect(checkShape(files)).toEqual([]);
    const without = (file: string, part: RegExp) => new Map([...files, [file, read(file).replace(part, "")]]);
    expect(checkShape(without(SUBJECT, /^import .*unified.*\n/m))).toEqual([
      `${SUBJECT} must have the \`adapter\` of @snap/unified/acme: it is published`,
    ]);
    expect(checkShape(without(MANIFEST, /"\.\/acme"/))).toEqual([`${MANIFEST} has no export "./acme"`]);
    files.delete(SUBJECT);
    files.delete(ADAPTER);
    expect(checkShape(files)).toEqual([
      `${SUBJECT} is missing: add it, with a \`Subject\` of @snap/provider-tests that is named \`subject\``,
      `${ADAPTER} is missing: every provider has an adapter`,
    ]);
  });
});

// Copies InstaVM under another name, with another credential.
function addAcme(): void {
  for (const file of globSync(OWN, { cwd: folder })) put(toAcme(file), toAcme(read(file)));
  const contract = read(CONTRACT);
  put(
    CONTRACT,
    contract.replaceAll("option: apiKey", "option: accessKey").replaceAll("ACME_API_KEY", "ACME_ACCESS_KEY"),
  );
  // An adapter may name the variables of options that are not passed.
  put(ADAPTER, read(ADAPTER).replace(/^ {4}environment: .*\n/m, ""));
  const manifest = JSON.parse(read(MANIFEST));
  manifest.exports["./acme"] = JSON.parse(toAcme(JSON.stringify(manifest.exports["./instavm"])));
  manifest.dependencies["@snap/acme"] = "workspace:^";
  put(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
  put(".changeset/acme.md", '---\n"@snap/acme": minor\n"@snap/unified": minor\n---\n\nThe snapshots of Acme.\n');
  // Records sizes like `pnpm size --write`, without building.
  const sizes = JSON.parse(read(SIZES));
  put(SIZES, `${JSON.stringify({ "@snap/acme": sizes["@snap/instavm"], ...sizes }, null, 2)}\n`);
}

function isInstalled(name: string): boolean {
  return name.includes("node_modules");
}

function readFile(file: string): [string, string][] {
  return statSync(join(folder, file)).isFile() ? [[file, read(file)]] : [];
}

function toAcme(text: string): string {
  return text.replaceAll("instavm", "acme").replaceAll("InstaVM", "Acme").replaceAll("INSTAVM", "ACME");
}

function put(file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
