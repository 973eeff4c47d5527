import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { expect, it, onTestFinished } from "vitest";

const REPOSITORY = resolve(import.meta.dirname, "../../../..");

it("the SBOMs list every package of a release with its dependencies", () => {
  const folder = mkdtempSync(join(tmpdir(), "snap-sbom-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const output = join(folder, "new");
  execFileSync("node", [join(REPOSITORY, "tools/repo/src/tasks/sbom.ts"), output], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const sboms = readdirSync(output).map((file) => JSON.parse(readFileSync(join(output, file), "utf8")));
  expect(sboms.map(({ metadata }) => metadata.component.name).sort()).toEqual(
    readdirSync(join(REPOSITORY, "packages")).sort(),
  );
  const provider = sboms.find(({ metadata }) => metadata.component.name === "digitalocean");
  expect(provider).toMatchObject({ bomFormat: "CycloneDX" });
  expect(provider.components.map(({ name }: { name: string }) => name).sort()).toEqual([
    "openapi-fetch",
    "openapi-typescript-helpers",
    "runtime",
  ]);
});

it("a release writes them with the pnpm that started it, whose hash corepack has verified, not with npx", () => {
  const folder = mkdtempSync(join(tmpdir(), "snap-sbom-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of ["pnpm", "npx"]) {
    writeFileSync(join(folder, name), `#!/bin/sh\necho "$1" > "${join(folder, name)}.started"\n`, { mode: 0o755 });
  }
  const { scripts } = JSON.parse(readFileSync(join(REPOSITORY, "package.json"), "utf8"));
  expect(scripts["release:pack"]).toMatch(/^[^&]+ && pnpm run sbom && [^&]+$/);
  const env = {
    ...process.env,
    npm_config_user_agent: "pnpm/1.0.0",
    PATH: `${folder}${delimiter}${process.env["PATH"]}`,
  };
  execFileSync("node", [join(REPOSITORY, "tools/repo/src/tasks/sbom.ts"), folder], { env });
  expect(existsSync(join(folder, "npx.started"))).toBe(false);
  expect(readFileSync(join(folder, "pnpm.started"), "utf8")).toBe("sbom\n");
});
