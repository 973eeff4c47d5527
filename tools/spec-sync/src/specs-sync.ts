import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { SyncError } from "./fault.ts";
import { printLoss } from "./sync/print-loss.ts";
import { type Synced, sync } from "./sync/sync.ts";
import { withLock } from "./sync/with-lock.ts";
import { findStale, removeLeftovers, writeFiles } from "./sync/write-files.ts";

const USAGE = `Usage: pnpm specs:sync [provider…] [--from FILE|URL] [--revision TEXT] [--locked | --offline | --check] [--json]

Reads the upstream that specs/<provider>/source.yaml names, cuts it down to the operations that we ship, and writes
upstream.yaml and openapi.yaml beside it. Without a provider: all of them. On any fault nothing is written.

  --from FILE|URL   read this instead; for one provider
  --revision TEXT   what upstream calls this state; by default the beginning of its hash where that is new
  --locked          refuse an upstream whose hash is not the recorded one
  --offline         ask nobody: make openapi.yaml from upstream.yaml, source.yaml and overlay.yaml as they are
  --check           as --offline, but change nothing; name every stale file and exit with 1
  --json            print what was left out, and why each component was kept, as JSON
  --repository DIR  work on this folder instead
  --help            print this
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
  const { values, positionals } = parsed;
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const repository = resolve(values.repository);
  const known = await listProviders(repository);
  const unknown = positionals.filter((provider) => !known.includes(provider));
  if (unknown.length > 0) return fail(`No folder specs/${unknown.join(", specs/")}. Known: ${known.join(", ")}.\n`);
  const providers = positionals.length > 0 ? [...new Set(positionals)] : known;
  if (values.from !== undefined && providers.length !== 1)
    return fail(`--from needs exactly one provider.\n\n${USAGE}`);
  try {
    return await withLock(repository, () => run(repository, providers, values));
  } catch (error) {
    if (!(error instanceof SyncError)) throw error;
    const count = error.faults.length;
    return fail(`${error.message}\n\n${count} ${count === 1 ? "fault" : "faults"}; nothing was written.\n`);
  }
}

function parse(args: string[]) {
  const flag = { type: "boolean", default: false } as const;
  const options = {
    from: { type: "string" },
    revision: { type: "string" },
    repository: { type: "string", default: resolve(import.meta.dirname, "../../..") },
    locked: flag,
    offline: flag,
    check: flag,
    json: flag,
    help: flag,
  } as const;
  return parseArgs({ args, options, allowPositionals: true });
}

async function run(repository: string, providers: readonly string[], values: ReturnType<typeof parse>["values"]) {
  const { check, json, from, revision, locked } = values;
  const offline = values.offline || check;
  const results: Synced[] = [];
  const faults: SyncError[] = [];
  for (const provider of providers) {
    if (!check) await removeLeftovers(join(repository, "specs", provider));
    try {
      results.push(await sync({ repository, provider, from, revision, locked, offline }));
    } catch (error) {
      if (!(error instanceof SyncError)) throw error;
      faults.push(error);
    }
  }
  if (faults.length > 0) throw new SyncError(...faults.flatMap((error) => error.faults));

  const files = new Map(results.flatMap((result) => [...result.files]));
  const stale = await findStale(repository, files);
  if (!check && stale.length > 0)
    await writeFiles(repository, new Map(stale.map((file) => [file, files.get(file) ?? ""])));
  if (json)
    process.stdout.write(
      `${JSON.stringify(Object.fromEntries(results.map(({ provider, loss }) => [provider, loss ?? null])), undefined, 2)}\n`,
    );
  else for (const result of results) process.stdout.write(describe(result, stale, check));
  if (!check || stale.length === 0) return 0;
  const fix = "Run `pnpm specs:sync --offline`, and write into overlay.yaml what you changed in openapi.yaml by hand.";
  return fail(`${stale.length} stale: ${stale.join(", ")}\n  fix: ${fix}\n`);
}

function describe({ provider, upstream, files, loss }: Synced, stale: readonly string[], check: boolean): string {
  if (upstream === "none")
    return `${provider}: publishes no spec; its contract is written by hand from documentation\n`;
  const own = stale.filter((file) => files.has(file));
  const state = own.length === 0 ? "up to date" : `${check ? "stale" : "written"}: ${own.join(", ")}`;
  const told = { changed: "upstream changed", recorded: "from upstream.yaml", same: "upstream is the same" }[upstream];
  return `${provider}: ${told}; ${state}\n${loss ? printLoss(loss) : ""}`;
}

async function listProviders(repository: string): Promise<string[]> {
  const entries = await readdir(join(repository, "specs"), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return folders.filter((name) => existsSync(join(repository, "specs", name, "source.yaml"))).sort();
}

function fail(message: string): number {
  process.stderr.write(message);
  return 1;
}
