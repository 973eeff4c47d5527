import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { Miniflare } from "miniflare";
import { type OutputChunk, rolldown } from "rolldown";
import { afterAll, describe, expect, it } from "vitest";
import { startSnapMock } from "./start-server.ts";

const EXAMPLES = resolve(import.meta.dirname, "../../examples");
const PLATFORM = `${process.platform}-${process.arch}`;
// Inside the examples' folder, so that imports resolve as in a user's project.
const folder = mkdtempSync(join(EXAMPLES, ".run-"));
const addresses = await startSnapMock("digitalocean", "fireworks", "instavm");
afterAll(() => rmSync(folder, { recursive: true }));

const LISTED = ["web-01-before-upgrade", "orders-db-weekly", "orders-db-nightly"];

describe("the example for", () => {
  it.each([
    ["Node", "node/main.ts", process.execPath, [], LISTED],
    ["Deno", "deno/main.ts", binaryOf("deno", denoPath()), ["run", "--no-lock", "--allow-net"], ["do-prod ok 3"]],
    ["Bun", "bun/main.ts", binaryOf("bun", `@oven/bun-${PLATFORM}/bin/bun`), [], ["do-prod/6372321"]],
  ] as const)(
    "%s prints what the accounts hold",
    (_, example, binary, options, printed) => {
      const output = execFileSync(binary, [...options, prepare(example)], { encoding: "utf8", timeout: 30_000 });
      for (const text of printed) expect(output).toContain(text);
    },
    30_000,
  );

  it("Next.js responds with the snapshots of the account", async () => {
    const { GET } = await import(prepare("next/app/api/snapshots/route.ts"));
    const snapshots: readonly { name: string }[] = await (await GET()).json();
    expect(snapshots.map(({ name }) => name)).toEqual(LISTED);
  });

  it("a nightly prune deletes only with the option, and then exactly the snapshots of its plan", async () => {
    const env = { ...process.env, DIGITALOCEAN_URL: await startOne("digitalocean"), DIGITALOCEAN_TOKEN: "any" };
    const prune = (...options: string[]) =>
      execFileSync(process.execPath, [prepare("nightly-prune/prune.ts"), ...options], { encoding: "utf8", env });
    const [planned, deleted, after] = [prune(), prune("--delete"), prune()];
    expect(planned).not.toContain("deleted");
    expect(deleted).toMatch(/^do-prod\/\S+ deleted$/m);
    expect(deleted).toMatch(/^Deleted snapshots: \d+$/m);
    expect(after).not.toBe(planned);
  }, 60_000);

  it("a nightly prune has at most 25 lines", () => {
    const program = readFileSync(join(EXAMPLES, "nightly-prune/prune.ts"), "utf8");
    expect(program.trimEnd().split("\n").length).toBeLessThanOrEqual(25);
  });

  it("Workers responds with the snapshots of the account", async () => {
    const { code: script } = await bundle(prepare("workers/worker.ts"));
    const worker = new Miniflare({ modules: true, script, compatibilityDate: "2026-04-01" });
    try {
      expect(await (await worker.dispatchFetch("http://localhost/")).json()).toEqual({ names: LISTED });
    } finally {
      await worker.dispose();
    }
  }, 30_000);

  it("browsers becomes one script that needs no other module", async () => {
    const page = readFileSync(join(EXAMPLES, "vite/index.html"), "utf8");
    const [, script = ""] = /<script type="module" src="([^"]+)">/.exec(page) ?? [];
    const { fileName, imports, dynamicImports } = await bundle(prepare(`vite/${script}`));
    expect([...imports, ...dynamicImports].filter((name) => name !== fileName)).toEqual([]);
  }, 30_000);
});

/** Starts a separate mock account for an example that changes it, and returns its address. */
async function startOne(provider: string): Promise<string> {
  return (await startSnapMock(provider))[provider] ?? "";
}

/** Copies an example, points it to the servers of this run, and returns its path. */
function prepare(example: string): string {
  const ports = { 4010: addresses["digitalocean"], 4011: addresses["fireworks"], 4012: addresses["instavm"] };
  const text = Object.entries(ports).reduce(
    (code, [port, address = ""]) => code.replaceAll(`http://127.0.0.1:${port}`, address),
    readFileSync(join(EXAMPLES, example), "utf8"),
  );
  const copy = join(folder, example);
  mkdirSync(dirname(copy), { recursive: true });
  writeFileSync(copy, text);
  return copy;
}

async function bundle(input: string): Promise<OutputChunk> {
  await using build = await rolldown({ input, platform: "browser" });
  const { output } = await build.generate({ format: "esm", codeSplitting: false });
  return output[0];
}

/** Returns the binary that npm installed for this platform, even without its install script. */
function binaryOf(name: string, path: string): string {
  const require = createRequire(import.meta.url);
  return createRequire(require.resolve(`${name}/package.json`)).resolve(path);
}

function denoPath(): string {
  return `@deno/${PLATFORM}${process.platform === "linux" ? "-glibc" : ""}/deno`;
}
