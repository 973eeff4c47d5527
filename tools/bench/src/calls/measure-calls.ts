import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { rolldown } from "rolldown";
import type { CallCase, CaseCalls } from "./call-cases.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const CONTRACT = resolve(ROOT, "../../specs/digitalocean/openapi.yaml");

/** The versions of Node that calls are measured with. */
const NODES = {
  "Node 20": join(ROOT, "node_modules/node-20/bin/node"),
  "Node 22": join(ROOT, "node_modules/node-22/bin/node"),
  "Node 24": process.execPath,
} as const;

/** Nanoseconds of a call by client. */
export type CallTimes = Readonly<Record<keyof CaseCalls, number>>;

/** The times by Node version and case. */
export type CallReport = Readonly<Record<keyof typeof NODES, Readonly<Record<CallCase, CallTimes>>>>;

/** Measures the same program with every Node version. Generates Redocly's client from the contract first. */
export async function measureCalls(): Promise<CallReport> {
  const folder = await mkdtemp(join(tmpdir(), "snap-bench-"));
  try {
    const program = await bundle(folder, await generateRedoclyClient(folder));
    const times = async (node: string) => JSON.parse((await promisify(execFile)(node, [program])).stdout);
    return {
      "Node 20": await times(NODES["Node 20"]),
      "Node 22": await times(NODES["Node 22"]),
      "Node 24": await times(NODES["Node 24"]),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function generateRedoclyClient(folder: string): Promise<string> {
  const client = join(folder, "redocly-client.ts");
  const generate = ["generate-client", CONTRACT, "--output", client];
  await promisify(execFile)(join(ROOT, "node_modules/.bin/redocly"), generate, {
    cwd: folder,
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  });
  return client;
}

// The program is bundled, because Node 20 does not run TypeScript, and all versions must run the same file.
async function bundle(folder: string, redoclyClient: string): Promise<string> {
  const file = join(folder, "program.mjs");
  await using build = await rolldown({
    input: join(import.meta.dirname, "program.ts"),
    platform: "node",
    resolve: { conditionNames: ["@snap/source", "import", "default"], alias: { "redocly-client": redoclyClient } },
  });
  await build.write({ file, codeSplitting: false });
  return file;
}
