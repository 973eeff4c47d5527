import { globSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { defineConfig } from "vitest/config";

// A sandbox links its node_modules to those outside, where `@snap/*` are the sources without mutants. So imports of
// them are led to the sources of the repository, or copy of it, that this file lies in.
const root = resolve(import.meta.dirname, "../..");

export default defineConfig({
  root,
  resolve: { alias: globSync("{packages,tools}/*/package.json", { cwd: root }).flatMap(toAliases) },
  test: {
    // Below the package that is mutated. What starts processes cannot be led so, and plans are not what is mutated.
    include: ["test/**/*.test.ts"],
    exclude: ["**/testing.test.ts", "**/*-properties.test.ts"],
    setupFiles: [join(import.meta.dirname, "src/fewer-runs.ts")],
    // A worker for each file would take longer than its tests.
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
