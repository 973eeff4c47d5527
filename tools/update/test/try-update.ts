import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse, stringify } from "yaml";
import { type UpdateProviderOptions, updateProvider } from "../src/update-provider.ts";
import { changedFiles, createScratch } from "./scratch.ts";

const FACTS = readFileSync(resolve(import.meta.dirname, "../../../specs/digitalocean/upstream.yaml"), "utf8");

export type Json = { [key: string]: Json };

/** The output and the effects of an update. */
export interface Tried {
  readonly scratch: string;
  readonly code: number;
  readonly said: string;
  /** The part of the body that lists the fixes by hand. */
  readonly repairing: string;
  readonly files: readonly string[];
}

/** Writes a changed upstream next to the files of a copy of the repository, and returns its path. */
export function writeUpstream(scratch: string, change: (upstream: Json) => unknown): string {
  const upstream = parse(FACTS) as Json;
  const given = change(upstream);
  const file = join(scratch, ".git", "upstream.yaml");
  writeFileSync(file, typeof given === "string" ? given : stringify(upstream, { aliasDuplicateObjects: false }));
  return file;
}

/**
 * Runs an update to a changed upstream in a copy of the repository. The result of `change` replaces the upstream's
 * text.
 */
export async function tryUpdate(
  change: (upstream: Json) => unknown,
  scratch = createScratch(),
  base = "HEAD",
): Promise<Tried> {
  const from = writeUpstream(scratch, change);
  const { code, text: said } = await runUpdate(scratch, { from, base });
  const [, repairing = ""] = /## To be fixed by hand(.*?)Then run `/s.exec(said) ?? [];
  return { scratch, code, said, repairing, files: changedFiles(scratch) };
}

/** Updates DigitalOcean as the command does, but in this process, which has loaded and compiled the code once. */
export function runUpdate(repository: string, options: Partial<UpdateProviderOptions>) {
  return updateProvider({ provider: "digitalocean", repository, base: "HEAD", ...options });
}

/** Renames a component in an upstream, together with every reference to it. */
export function renameComponent(upstream: Json, kind: string, from: string, to: string): void {
  const text = JSON.stringify(upstream).replaceAll(`#/components/${kind}/${from}"`, `#/components/${kind}/${to}"`);
  Object.assign(upstream, JSON.parse(text));
  const components = upstream["components"]?.[kind] as Json;
  components[to] = components[from] as Json;
  delete components[from];
}

/** Renames a property of a schema. */
export function renameProperty(schema: Json | undefined, from: string, to: string): void {
  const { properties, required } = Object(schema);
  properties[to] = properties[from];
  delete properties[from];
  if (required?.includes(from)) required.splice(required.indexOf(from), 1, to);
}

/** Gives all operations and components other names. The contract does not change, so the compiler does not run. */
export function renameAll(upstream: Json): void {
  const pascal = (name: string) => name.replaceAll(/(?:^|[_-])([a-z])/g, (_, letter: string) => letter.toUpperCase());
  for (const [kind, named] of Object.entries(upstream["components"] ?? {})) {
    for (const name of Object.keys(named)) {
      if (kind !== "headers") renameComponent(upstream, kind, name, `X${pascal(name)}`);
    }
  }
  for (const name of ["limit", "remaining", "reset"])
    renameComponent(upstream, "headers", `ratelimit-${name}`, `x-${name}`);
  for (const item of Object.values(upstream["paths"] ?? {})) {
    for (const [method, operation] of Object.entries(item)) {
      if (!Object.hasOwn(operation, "operationId")) continue;
      Object.assign(operation, { operationId: `${method}${pascal(String(operation["operationId"]))}` });
      for (const requirement of Object.values(operation["security"] ?? {}))
        renameKey(requirement, "bearer_auth", "XBearerAuth");
    }
  }
}

/** Renames a key, and keeps its place. */
export function renameKey(holder: Json, from: string, to: string): void {
  const entries = Object.entries(holder).map(([key, value]) => [key === from ? to : key, value]);
  for (const key of Object.keys(holder)) delete holder[key];
  Object.assign(holder, Object.fromEntries(entries));
}
