import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  type CommandInput,
  defineCommand,
  fail,
  print,
  UsageError,
  type Values as ValuesOf,
} from "@snap/openapi/command";
import { escapeLine } from "@snap/openapi/escape";
import { isFresh, LOCK_FILE, remember, type Step } from "@snap/openapi/fresh";
import { printLoss } from "./print-loss.ts";
import { describeMove, describeRename } from "./rename/list-renames.ts";
import type { Synced } from "./sync.ts";
import type { SyncedAll } from "./sync-all.ts";

const USAGE = `Usage: pnpm specs:sync [provider…] [--from FILE|URL] [--revision TEXT] [--locked | --offline | --check] [--json]

Reads the upstream that specs/<provider>/source.yaml names, reduces it to the operations that we ship, and writes
upstream.yaml and openapi.yaml next to it. Updates all providers if none is named. Writes nothing if there is a problem.

  --from FILE|URL   the upstream to read, for one provider; default: the URL in source.yaml
  --revision TEXT   the upstream's name for this revision; default: the beginning of its hash if that is new
  --locked          refuse an upstream whose hash differs from the recorded one
  --offline         send no requests: build openapi.yaml from the current upstream.yaml, source.yaml and overlay.yaml
  --check           like --offline, but change nothing; list every stale file and exit with 1
  --json            print the omitted parts, and the reason for each component, as JSON
`;

const flag = { type: "boolean", default: false } as const;
const OPTIONS = {
  from: { type: "string" },
  revision: { type: "string" },
  locked: flag,
  offline: flag,
  check: flag,
  json: flag,
} as const;

type Values = ValuesOf<typeof OPTIONS>;

await defineCommand({ usage: USAGE, options: OPTIONS, providers: "some", writes: ({ check }) => !check, run: main });

async function main({ values, repository, providers }: CommandInput<typeof OPTIONS>): Promise<number> {
  const one = values.from !== undefined || values.revision !== undefined;
  if (one && providers.length !== 1) throw new UsageError("--from and --revision need exactly one provider.");
  // A server may return a new version at any time, so only a local file can be skipped as unchanged.
  const steps = isLocal(values) ? providers.map((provider) => toStep(repository, provider, values)) : [];
  if (steps.length > 0 && steps.every(isFresh)) {
    print(`${providers.join(", ")}: nothing changed since the last run\n`);
    return 0;
  }
  const { syncAll } = await import("./sync-all.ts");
  const synced = await syncAll({ ...values, repository, providers });
  // The documents that an upstream refers to are always read.
  if (synced.results.every(({ references = [] }) => references.length === 0)) await Promise.all(steps.map(remember));
  return report(synced, values);
}

function isLocal({ from, offline, check, json }: Values): boolean {
  return !check && !json && (offline || (from !== undefined && existsSync(from)));
}

function toStep(repository: string, provider: string, { from, offline, revision, locked }: Values): Step {
  const tools = ["sync/src", "sync/package.json", "openapi/src", "codegen/src/samples", "codegen/src/model"];
  const own = [...tools.map((path) => join(import.meta.dirname, "../..", path)), LOCK_FILE];
  const paths = [join(repository, "specs", provider), ...(from === undefined ? [] : [resolve(from)]), ...own];
  return { name: `sync-${provider}`, repository, paths, extra: JSON.stringify({ offline, revision, locked }) };
}

function report({ results, stale }: SyncedAll, { check, json }: Values): number {
  if (json) {
    const losses = Object.fromEntries(results.map(({ provider, loss }) => [provider, loss ?? null]));
    print(`${JSON.stringify(losses, undefined, 2)}\n`);
  } else {
    for (const result of results) print(describe(result, stale, check));
  }
  if (!check || stale.length === 0) return 0;
  const fix = "Run `pnpm specs:sync --offline`. Move manual changes of openapi.yaml to overlay.yaml.";
  return fail(`${stale.join(", ")}: not up to date with upstream.yaml, source.yaml and overlay.yaml\n  fix: ${fix}\n`);
}

function describe(
  { provider, upstream, isByHand, files, loss, renames = [], moved = [] }: Synced,
  stale: readonly string[],
  check: boolean,
): string {
  if (upstream === "none")
    return `${provider}: publishes no spec; its contract is written by hand from documentation\n`;
  if (upstream === "unused") return `${provider}: has no overlay.yaml; its contract is written by hand\n`;
  const own = stale.filter((file) => files.has(file));
  const state = own.length === 0 ? "up to date" : `${check ? "stale" : "written"}: ${own.join(", ")}`;
  const reading = { changed: "upstream changed", recorded: "from upstream.yaml", same: "upstream unchanged" }[upstream];
  const followed = [...renames.map(describeRename), ...moved.map(describeMove)];
  const names = followed.map((line) => `  ${escapeLine(line)}\n`).join("");
  const contract = isByHand ? "; its contract is written by hand" : "";
  return `${provider}: ${reading}; ${state}${contract}\n${names}${loss ? printLoss(loss) : ""}`;
}
