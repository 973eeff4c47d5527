import { globSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { defineConfig } from "vitest/config";

// The sandbox links node_modules to the original repository, where `@snap/*` are the sources without mutants. So these
// imports are resolved to the sources next to this file: those of the repository, or those of its copy in the sandbox.
const root = resolve(import.meta.dirname, "../..");

export default defineConfig({
  root,
  resolve: { alias: globSync("{packages,tools}/*/package.json", { cwd: root }).flatMap(toAliases) },
  test: {
    // Relative to the package that is mutated. Excludes tests that start processes, because their imports cannot be
    // redirected, and tests of plans, which are not mutated.
    include: ["test/**/*.test.ts"],
    exclude: ["**/testing.test.ts", "**/*-properties.test.ts"],
    setupFiles: [join(import.meta.dirname, "src/fewer-runs.ts")],
    // A worker for each file would take longer than the tests.
    isolate: process.env["MUTATE_ISOLATED"] === "true",
    testTimeout: 15_000,
  },
});

type Entry = string | { readonly "@snap/source"?: string };

function toAliases(manifest: string) {
  const { name, exports = {} } = JSON.parse(readFileSync(join(root, manifest), "utf8")) as {
    name: string;
    exports?: Readonly<Record<string, Entry>>;
  };
  return Object.entries(exports).flatMap(([path, entry]) => {
    const source = typeof entry === "string" ? entry : entry["@snap/source"];
    const find = new RegExp(`^${join(name, path)}$`);
    return source === undefined ? [] : [{ find, replacement: join(root, dirname(manifest), source) }];
  });
}
