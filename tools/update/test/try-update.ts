import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse, stringify } from "yaml";
import { changedFiles, createScratch } from "./scratch.ts";

const COMMAND = resolve(import.meta.dirname, "../src/specs-update.ts");
const FACTS = resolve(import.meta.dirname, "../../../specs/digitalocean/upstream.yaml");

export type Json = { [key: string]: Json };

/** What an update said and did. */
export interface Tried {
  readonly scratch: string;
  readonly code: number;
  readonly said: string;
  /** What the body asks people to fix. */
  readonly repairing: string;
  readonly files: readonly string[];
}

/** Takes a changed upstream into a copy of the repository; what `change` gives stands for the text of the file. */
export async function tryUpdate(
  change: (upstream: Json) => unknown,
  scratch = createScratch(),
  ...args: string[]
): Promise<Tried> {
  const upstream = parse(readFileSync(FACTS, "utf8")) as Json;
  const given = change(upstream);
  const text = typeof given === "string" ? given : stringify(upstream, { aliasDuplicateObjects: false });
  const from = join(scratch, ".git", "upstream.yaml");
  writeFileSync(from, text);
  const { code, said } = await runUpdate(scratch, "--from", from, ...args);
  const [, repairing = ""] = /## To be fixed by hand(.*?)Then run `/s.exec(said) ?? [];
  return { scratch, code, said, repairing, files: changedFiles(scratch) };
}

export function runUpdate(scratch: string, ...args: string[]): Promise<{ code: number; said: string }> {
  const all = [COMMAND, "digitalocean", "--repository", scratch, ...args];
  return new Promise((done) => {
    execFile(process.execPath, all, { maxBuffer: 1e8 }, (error, stdout, stderr) => {
      done({ code: Number(error?.code ?? 0), said: stdout + stderr });
    });
  });
}

/** Gives every reference to something in an upstream, and what it refers to, another name. */
export function renameComponent(upstream: Json, kind: string, from: string, to: string): void {
  const text = JSON.stringify(upstream).replaceAll(`#/components/${kind}/${from}"`, `#/components/${kind}/${to}"`);
  Object.assign(upstream, JSON.parse(text));
  const components = upstream["components"]?.[kind] as Json;
  components[to] = components[from] as Json;
  delete components[from];
}

/** Gives a property of a schema another name. */
export function renameProperty(schema: Json | undefined, from: string, to: string): void {
  const { properties, required } = Object(schema);
  properties[to] = properties[from];
  delete properties[from];
  if (required?.includes(from)) required.splice(required.indexOf(from), 1, to);
}
