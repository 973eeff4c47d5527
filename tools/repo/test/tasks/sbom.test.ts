import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
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
