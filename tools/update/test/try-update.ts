import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse, stringify } from "yaml";
import { type UpdateProviderOptions, updateProvider } from "../src/update-provider.ts";
import { changedFiles, createScratch } from "./scratch.ts";

const FACTS = resolve(import.meta.dirname, "../../../specs/digitalocean/upstream.yaml");

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

/**
 * Runs an update to a changed upstream in a copy of the repository. The result of `change` replaces the upstream's
 * text.
 */
export async function tryUpdate(
  change: (upstream: Json) => unknown,
  scratch = createScratch(),
  base = "HEAD",
): Promise<Tried> {
  const upstream = parse(readFileSync(FACTS, "utf8")) as Json;
  const given = change(upstream);
  const from = join(scratch, ".git", "upstream.yaml");
  writeFileSync(from, typeof given === "string" ? given : stringify(upstream, { aliasDuplicateObjects: false }));
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
