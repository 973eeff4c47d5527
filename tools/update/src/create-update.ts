import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readAllAt, resolveRevision } from "@snap/diff/read-revision";
import { type Problem, ProblemError } from "@snap/openapi/problem";
import { readIfThere } from "@snap/openapi/read-if-there";
import { readYamlObject } from "@snap/openapi/yaml";
import { describeMove, describeRename, listRenames, type Rename } from "@snap/sync/list-renames";
import { newRelated } from "@snap/sync/related";
import { readSource } from "@snap/sync/source";
import { type Draft, draft } from "@snap/sync/sync";
import type { SyncOptions } from "@snap/sync/sync-options";
import { adapterFiles, describedOperations } from "./adapter-files.ts";
import { adapterOperations } from "./changeset/adapter-operations.ts";
import { type Changeset, writeChangeset } from "./changeset/write-changeset.ts";
import { checkUpstream } from "./check-upstream.ts";
import { compareFacts } from "./compare-facts.ts";
import { type Deprecation, listDeprecations } from "./deprecations.ts";
import { findOrigins } from "./find-origin.ts";
import type { Judgement, JudgeOptions } from "./judge.ts";
import { type Fixes, linesToFix, listFixes } from "./list-fixes.ts";
import { listOutdated } from "./list-outdated.ts";
import { listSampled } from "./list-sampled.ts";
import { lostWords } from "./lost-words.ts";
import { findOutdated } from "./outdated-changesets.ts";
import { readOverlayLines } from "./overlay-lines.ts";
import { readLines, readOwnLines } from "./search-own.ts";
import { setAside } from "./set-aside.ts";
import { describeUpstream, type UpstreamChange, type UpstreamStates } from "./upstream-link.ts";

type Read = Pick<SyncOptions, "from" | "limits" | "offline" | "provider" | "repository" | "revision">;

export interface UpdateOptions extends Read {
  /** The git revision of the last or next release. */
  readonly base: string;
  /** The commit to compare with. Default: `base`. */
  readonly commit?: string;
}

/** A new revision of an upstream, and its effects. */
export interface Update extends Judgement {
  readonly provider: string;
  /** The files as the sync builds them. The contract lacks the parts that the faults name. */
  readonly files: ReadonlyMap<string, string>;
  /** The Git revision that the update is compared with. */
  readonly base: string;
  /** A file or a URL to read instead of the URL in `source.yaml`. */
  readonly from?: string | undefined;
  /** Whether the current files were judged, without reading the upstream. */
  readonly offline: boolean;
  /** The parts of our overlay and names that are no longer valid. */
  readonly faults: readonly Problem[];
  /** Whether people write the contract by hand, and have not adopted the changes of the upstream yet. */
  readonly isByHand: boolean;
  /** The problems that people must fix, one item for each cause; without failed tests, which may not have run. */
  readonly fixes: readonly Fixes[];
  /** Where the upstream shows the changes. */
  readonly upstream: UpstreamChange;
  /** The names that the upstream has changed, and that our files have adopted. */
  readonly renames: readonly string[];
  readonly deprecations: readonly Deprecation[];
  /** New operations of the upstream that we do not ship, but that are related to ours. */
  readonly related: readonly string[];
  /** Removed or changed scopes, values, properties and paths, each with the lines in our files that contain it. */
  readonly outdatedWords: readonly string[];
  /** Sampled examples, which people should replace. */
  readonly sampled: readonly string[];
  /** The version of the provider's package. */
  readonly version: string;
  readonly changeset?: Changeset;
  /** Changesets of earlier updates that were never committed. */
  readonly outdated: readonly string[];
}

/** The judgement of an unchanged contract. */
const SAME: Judgement = {
  unfit: [],
  comparison: { bump: "none", changes: [] },
  exposures: [],
  compared: "contracts",
  agreement: { breaking: [], contradictions: [] },
};

/**
 * Reads a new revision of a provider's upstream and determines its effect on callers, without writing files. Returns
 * `undefined` if none of our operations is affected.
 *
 * @throws {ProblemError} If the upstream cannot be read or is invalid.
 */
export async function createUpdate({ base, commit: known, ...options }: UpdateOptions): Promise<Update | undefined> {
  const { repository, provider } = options;
  const drafted = await draft(options);
  const { files, faults, made, facts: upstream, whole, moved = [] } = drafted;
  if (upstream === undefined) return undefined;
  checkUpstream({ provider, upstream, faults });
  const commit = known ?? (await resolveRevision(repository, base));
  const contract = `specs/${provider}/openapi.yaml`;
  const specs = ["openapi", "upstream", "source"].map((name) => `specs/${provider}/${name}.yaml`);
  const paths = [...specs, `packages/${provider}/test/types.test.ts`];
  const [from, recorded, source, typeTests] = await readAllAt(repository, commit, paths);
  const news = await findNews(options, drafted, { commit, contract: from, upstream: recorded });
  if (from === undefined || news === undefined) return undefined;
  const to = made?.contract ?? (await readFile(join(repository, contract), "utf8"));
  const states = await readStates(repository, provider, source, files);
  // A contract that people write by hand is brought up to date by people.
  const isByHand = made === undefined && to === from && news === "facts";
  const isSame = to === from && faults.length === 0 && !isByHand;

  const modules = `packages/${provider}/node_modules`;
  if (!existsSync(join(repository, modules))) {
    const message = "the dependencies of the package are not installed";
    throw ProblemError.of("dependencies-missing", modules, message, "Run `pnpm install`.");
  }
  const facts = { from: recorded ?? upstream, to: upstream };
  const originOf = made ? findOrigins(provider, made) : (pointer: string) => ({ file: contract, pointer });
  const isWhole = faults.length === 0;
  const judged = isSame
    ? SAME
    : await judge({ repository, provider, base, from, to, typeTests, facts, originOf, isWhole }, isByHand);
  const judgement = { ...judged, comparison: setAside(judged.comparison, faults) };
  const { compared, comparison, proof, unfit } = judgement;
  const { changes } = comparison;
  const documents = compared === "facts" ? [facts.from, facts.to] : [from, to];
  const [old = {}, next = {}] = documents.map((text) => readYamlObject(text, `specs/${provider}/openapi.yaml`));
  const contracts = [old, next] as const;
  const overlay = `specs/${provider}/overlay.yaml`;
  const lineOf = readOverlayLines(files.get(overlay) ?? (await readIfThere(join(repository, overlay))) ?? "");
  const misfits = proof?.misfits ?? [];
  const fixes = listFixes({ faults, unfit, misfits, changes, contracts, lineOf });
  if (isByHand) fixes.push({ title: "The contract, which is written by hand", items: [adoptIn(contract)] });
  const own = await readOwnLines(repository, provider, files);
  const described = await readLines(
    repository,
    describedOperations(
      provider,
      own.map(({ text }) => text),
    ),
    files,
  );
  const listed = linesToFix({ faults, unfit, misfits, lineOf });
  const version = await versionOf(repository, provider);
  // Fixes by people may still change the effect of the update.
  const changeset =
    fixes.length > 0
      ? undefined
      : writeChangeset({
          ...{ provider, changes, version },
          unified: {
            version: await versionOf(repository, "unified"),
            operations: await operationsOfAdapter(repository, provider, from),
          },
        });
  return {
    ...{
      provider,
      base,
      from: options.from,
      offline: options.offline === true,
      files,
      faults,
      fixes,
      version,
      isByHand,
    },
    ...judgement,
    upstream: describeUpstream(states),
    renames: [...states.renames.map(describeRename), ...moved.map(describeMove)],
    deprecations: listDeprecations(changes, { contract: next, whole, own: [...own, ...described] }),
    related: newRelated(
      readYamlObject(facts.from, `specs/${provider}/upstream.yaml`),
      readYamlObject(facts.to, `specs/${provider}/upstream.yaml`),
    ),
    outdatedWords: listOutdated(lostWords(changes, contracts), own, listed),
    sampled: listSampled(old, next),
    outdated: await findOutdated(repository, provider, commit),
    ...(changeset && { changeset }),
  };
}

// Loaded only for changes, because the compiler takes longest to load.
async function judge(options: JudgeOptions, isByHand: boolean): Promise<Judgement> {
  const loaded = await import("./judge.ts");
  return isByHand ? loaded.judgeFacts(options) : loaded.judge(options);
}

function adoptIn(contract: string): string {
  return `\`${contract}\`: adopt the changes below that matter for the contract. If no change matters, merge this update as it is.`;
}

/** A commit and two files of a provider in it. */
export interface Committed {
  readonly commit: string;
  readonly contract: string | undefined;
  readonly upstream: string | undefined;
}

/**
 * Returns what is new since a commit: the contract, names of the upstream, or only facts that a hand-written contract
 * does not contain yet. `undefined`: nothing.
 */
export async function findNews(
  { repository, provider }: Pick<SyncOptions, "provider" | "repository">,
  { made, facts, faults, renames = [], moved = [] }: Draft,
  { commit, contract, upstream }: Committed,
): Promise<"contract" | "facts" | undefined> {
  if (facts === undefined) return undefined;
  const now = made?.contract ?? (await readIfThere(join(repository, `specs/${provider}/openapi.yaml`)));
  if (now !== contract) return "contract";
  if (!made && upstream !== undefined && upstream !== facts) {
    const { comparison } = compareFacts({ provider, base: commit, facts: { from: upstream, to: facts } });
    if (comparison.changes.length > 0) return "facts";
  }
  return [faults, renames, moved].some((list) => list.length > 0) ? "contract" : undefined;
}

async function readStates(
  repository: string,
  provider: string,
  before = "",
  files: ReadonlyMap<string, string>,
): Promise<UpstreamStates & { readonly renames: readonly Rename[] }> {
  const file = `specs/${provider}/source.yaml`;
  const now = files.get(file) ?? (await readFile(join(repository, file), "utf8"));
  const [from, to] = [readSource(before, file), readSource(now, file)];
  return { from: from.upstream, to: to.upstream, renames: listRenames(from.names, to.names) };
}

async function versionOf(repository: string, name: string): Promise<string> {
  const file = `packages/${name}/package.json`;
  const text = await readIfThere(join(repository, file));
  if (text !== undefined) return String(Object(JSON.parse(text)).version);
  throw ProblemError.of("package-missing", file, "the package is missing", "Create it with `pnpm provider:add`.");
}

// A provider without an adapter is not part of the unified API yet.
async function operationsOfAdapter(repository: string, provider: string, contract: string): Promise<string[]> {
  const document = readYamlObject(contract, `specs/${provider}/openapi.yaml`);
  const read = (file: string) => readFile(join(repository, file), "utf8");
  const sources = await Promise.all(adapterFiles(repository, provider).map(read));
  sources.push(...(await Promise.all(describedOperations(provider, sources).map(read))));
  return [...new Set(sources.flatMap((source) => adapterOperations(source, document)))];
}
