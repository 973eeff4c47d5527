import { renameSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { findBinary } from "../src/find-runtime.ts";
import { freePort } from "./free-port.ts";
import type { Release } from "./release.ts";
import { attempt } from "./run.ts";
import { createProject, useRegistry } from "./use-registry.ts";

const PUBLISH = ["tools/repo/bin/publish-packed.mjs", "packed"];
const OLD_MSW = ["@snap/digitalocean", "msw@2.9.0"];

/** Declares tests of failures while publishing or installing. */
export function describeRefusals({ folder, registry, copy }: Release): void {
  describe("publishing", () => {
    it("fails with the name of the registry if it is down", async () => {
      const url = `http://127.0.0.1:${await freePort()}/`;
      onTestFinished(() => void useRegistry(copy, registry.url));
      const { code, printed } = await attempt("node", PUBLISH, useRegistry(copy, url));
      expect(code).toBe(1);
      expect(printed).toMatch(/Cannot look up @snap\/\w+: ECONNREFUSED/);
      expect(printed).toContain(url);
    });

    it.each(["dist", "dist/request/send.js", "README.md"])(
      "sends nothing if %s is missing, and reports it",
      async (missing) => {
        const runtime = join(copy, "packages/runtime");
        renameSync(join(runtime, missing), join(runtime, "aside"));
        onTestFinished(() => renameSync(join(runtime, "aside"), join(runtime, missing)));
        const place = useRegistry(runtime, registry.url);
        const { code, printed } = await attempt("pnpm", ["publish", "--dry-run", "--no-git-checks"], place);
        expect(code).toBe(1);
        expect(printed).toMatch(new RegExp(`Cannot pack @snap/runtime: missing \\./${missing}.*Run \`pnpm build\``));
      },
    );
  });

  describe("installing", () => {
    it("fails with the name of the registry if it is down", async () => {
      const url = `http://127.0.0.1:${await freePort()}/`;
      const place = createProject(folder, "without-registry", { ...registry, url });
      const { code, printed } = await attempt("npm", ["install", "@snap/unified"], place);
      expect(code).toBe(1);
      expect(printed).toMatch(new RegExp(`request to ${url}\\S+ failed, reason: .*ECONNREFUSED`));
    });

    it("fails in npm if msw is too old for the mocks, and reports both versions", async () => {
      const { code, printed } = await attempt(
        "npm",
        ["install", ...OLD_MSW],
        createProject(folder, "peers-npm", registry),
      );
      expect(code).toBe(1);
      expect(printed).toContain("Found: msw@2.9.0");
      expect(printed).toContain('peerOptional msw@"^2.10.0 || ^3.0.0" from @snap/digitalocean@');
    });

    it("fails in pnpm too if peers are strict", async () => {
      const place = createProject(folder, "peers-pnpm", registry);
      const { code, printed } = await attempt(
        "pnpm",
        ["add", "--config.strict-peer-dependencies=true", ...OLD_MSW],
        place,
      );
      expect(code).toBe(1);
      expect(printed).toMatch(
        /unmet peer msw\s+Installed: 2\.9\.0\s+Wanted:\s+"\^2\.10\.0 \|\| \^3\.0\.0":\s+@snap\/digitalocean@/,
      );
    });
  });

  it("a runtime that is not installed is reported with a fix", () => {
    expect(() => findBinary("Deno", "deno", "@deno/plan9-mips/deno")).toThrow(
      "Deno is not installed: there is no @deno/plan9-mips/deno next to deno; run `pnpm install`",
    );
  });
}
