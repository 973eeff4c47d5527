import { execFile } from "node:child_process";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../../..");

// Prints the URL of each module of a package that a command changes. No command changes the runtime.
const HOOK = `
  import { registerHooks } from "node:module";
  registerHooks({
    load(url, context, next) {
      const isChanged = url.startsWith("${pathToFileURL(join(ROOT, "packages"))}/") && !url.includes("/packages/runtime/");
      if (isChanged) console.error(url);
      return next(url, context);
    },
  });`;

it.each([
  "codegen/src/cli.ts",
  "docs/src/cli.ts",
  "intake/src/provider-add.ts",
  "size/src/cli.ts",
  "sync/src/cli.ts",
  "update/src/specs-propose.ts",
  "update/src/specs-update.ts",
])("%s loads no package before it finishes the change of a killed command, which may be in a package", async (cli) => {
  const args = ["--conditions", "@snap/source", "--import", `data:text/javascript,${encodeURIComponent(HOOK)}`];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [...args, join(ROOT, "tools", cli), "--help"]);
  expect(stdout).toContain("Usage: ");
  expect(stderr).toBe("");
});
