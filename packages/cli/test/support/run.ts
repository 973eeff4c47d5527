import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { createMockCloud } from "@snap/digitalocean/msw";
import { createMockCloud as createInstaVMCloud } from "@snap/instavm/msw";
import { getResponse } from "msw";
import { onTestFinished } from "vitest";
import type { Io } from "../../src/command/io.ts";
import { runCli } from "../../src/run-cli.ts";

/** The outcome of a command that ran in this process. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The surroundings of a command; by default, neither stream is a terminal and no account exists. */
export interface Surroundings extends Partial<Io> {
  /** The width of the terminal. Default: standard output is not a terminal. */
  readonly width?: number;
}

/** Runs a command in this process, without access to the real environment, configuration or network. */
export async function run(args: readonly string[], { width, ...given }: Surroundings = {}): Promise<Ran> {
  let [stdout, stderr] = ["", ""];
  const terminal = width === undefined ? {} : { isTTY: true, columns: width };
  const code = await runCli(args, {
    env: {},
    stdout: { ...terminal, write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    stdin: Readable.from([]),
    fetch: async ({ url }) => Promise.reject(new Error(`unexpected request: ${url}`)),
    now: () => new Date(),
    signal: new AbortController().signal,
    platform: "linux",
    home: "/home/nobody",
    ...given,
  });
  return { code, stdout, stderr };
}

/** A `fetch` that reaches a mock account at DigitalOcean and one at InstaVM, and the variables of their credentials. */
export function createClouds() {
  const clouds = { digitalocean: createMockCloud(), instavm: createInstaVMCloud() };
  const handlers = [...clouds.digitalocean.handlers, ...clouds.instavm.handlers];
  const fetch = async (request: Request) => (await getResponse(handlers, request)) ?? Response.error();
  return { clouds, fetch, env: { DIGITALOCEAN_TOKEN: "do-secret", INSTAVM_API_KEY: "instavm_sk_0123456789_secret" } };
}

/** Creates a folder that is removed after the test. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "snapshots-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Writes a configuration, and returns its path. */
export function writeConfig(text: string, mode = 0o600): string {
  const path = join(makeFolder(), "config.toml");
  writeFileSync(path, text, { mode });
  return path;
}
