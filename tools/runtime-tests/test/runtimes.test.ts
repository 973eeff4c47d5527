import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Miniflare } from "miniflare";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { installProject, pack } from "./pack.ts";

const PACKAGES = ["runtime", "mock", "digitalocean", "fireworks", "instavm", "unified"];
const SEEN = [
  "11 snapshots, ok,ok,ok",
  "creating ready true ApiError NOT_FOUND",
  "3 pages, 3 in one, sent 6 times",
  "TimeoutError,AbortError,InvalidRequestError",
];
const PLATFORM = `${process.platform}-${process.arch}`;
const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "snap-runtimes-"));
let project = "";

beforeAll(async () => {
  project = installProject(folder, await pack(folder, PACKAGES), "3.0.5");
  copyFileSync(resolve(import.meta.dirname, "program.mjs"), join(project, "program.mjs"));
  // Importing msw alone keeps Deno from ending.
  const print = 'console.log((await run()).join("\\n"));\nglobalThis.Deno?.exit();\n';
  writeFileSync(join(project, "main.mjs"), `import { run } from "./program.mjs";\n${print}`);
  // msw's build for browsers looks for a place to keep cookies in.
  writeFileSync(join(project, "storage.mjs"), "globalThis.localStorage = { getItem: () => null, setItem() {} };\n");
  const answer = "export default { fetch: async () => Response.json(await run()) };\n";
  const worker = `import "./storage.mjs";\nimport { run } from "./program.mjs";\n${answer}`;
  writeFileSync(join(project, "worker.mjs"), worker);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe("packed tarballs", () => {
  it.each([
    ["Node", process.execPath, ["main.mjs"]],
    [
      "Deno",
      platformBinary("deno", `@deno/${PLATFORM}${process.platform === "linux" ? "-glibc" : ""}/deno`),
      ["run", "--no-lock", "--allow-env", "main.mjs"],
    ],
    ["Bun", platformBinary("bun", `@oven/bun-${PLATFORM}/bin/bun`), ["main.mjs"]],
  ] as const)("list, create, wait, delete and fail alike in %s", (_, binary, options) => {
    const printed = execFileSync(binary, options, { cwd: project, encoding: "utf8", timeout: 30_000 });
    expect(printed.trim().split("\n")).toEqual(SEEN);
  });

  it("do so in Workers", async () => {
    await using build = await rolldown({ input: join(project, "worker.mjs"), platform: "browser" });
    // A worker is one file: what is loaded when it is first used is in it too.
    const { output } = await build.generate({ format: "esm", codeSplitting: false });
    const worker = new Miniflare({
      modules: true,
      script: output[0].code,
      compatibilityDate: "2026-04-01",
    });
    try {
      expect(await (await worker.dispatchFetch("http://localhost/")).json()).toEqual(SEEN);
    } finally {
      await worker.dispose();
    }
  });
});

/** The binary that a package of npm brings for this platform, without running its install script. */
function platformBinary(name: string, path: string): string {
  return createRequire(require.resolve(`${name}/package.json`)).resolve(path);
}
