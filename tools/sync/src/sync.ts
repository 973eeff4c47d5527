import { existsSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "@snap/openapi/json";
import { type Problem, ProblemError } from "@snap/openapi/problem";
import { readIfThere } from "@snap/openapi/read-if-there";
import { readYamlObject } from "@snap/openapi/yaml";
import { bundle } from "./fetch/bundle.ts";
import { fetchUpstream, readUpstream, type Upstream } from "./fetch/fetch-upstream.ts";
import { parseUpstream } from "./fetch/parse-upstream.ts";
import { isAddress, nameOf } from "./fetch/read-anywhere.ts";
import { hash, type Made, makeContract, printUpstream } from "./make-contract.ts";
import { protectWritten, refuseUpstream } from "./protect-written.ts";
import { refuseAnother } from "./refuse-another.ts";
import { followComponents } from "./rename/follow-components.ts";
import { followOperations } from "./rename/follow-operations.ts";
import { listRenames, type Rename } from "./rename/list-renames.ts";
import { listMovedPaths, type MovedPath, moveTargets } from "./rename/move-targets.ts";
import type { Names } from "./shape/shape.ts";
import { findOperations } from "./slice/find-operations.ts";
import type { Loss } from "./slice/loss.ts";
import { recordRelated } from "./slice/related.ts";
import { type Slice, slice } from "./slice/slice.ts";
import { upgradeLayout, upgradeToLatest } from "./slice/upgrade.ts";
import { readSource, recordUpstream, type Source } from "./source.ts";
import type { SyncOptions } from "./sync-options.ts";

/** The expected files of a provider. */
export interface Synced {
  readonly provider: string;
  /** `none` if the provider publishes no spec; `unused` if it does, but its contract is written by hand. */
  readonly upstream: "changed" | "none" | "recorded" | "same" | "unused";
  /** Whether people write the contract, so that only the facts are recorded. */
  readonly isByHand?: boolean;
  /** The contents of the files by their paths in the repository. */
  readonly files: ReadonlyMap<string, string>;
  /** The parts of the upstream that were omitted, if it was read. */
  readonly loss?: Loss;
  /** The components and operations that the upstream has renamed since the last sync. */
  readonly renames?: readonly Rename[];
  /** The paths that the upstream has renamed since the last sync. */
  readonly moved?: readonly MovedPath[];
  /** Other documents that were read together with the upstream. */
  readonly references?: readonly string[];
}

/**
 * Builds the contract of a provider from its upstream, without writing files.
 *
 * @throws {ProblemError} If the contract cannot be built, with all problems.
 */
export async function sync(options: SyncOptions): Promise<Synced> {
  const { faults, made: _made, facts: _facts, whole: _whole, ...synced } = await draft(options);
  if (faults.length > 0) throw new ProblemError(...faults);
  return synced;
}

/** The result of a sync with problems. If there are any, the contract is incomplete and must be checked by people. */
export interface Draft extends Synced {
  readonly faults: readonly Problem[];
  /** Missing if the contract is written by hand. */
  readonly made?: Made;
  /** The text of `upstream.yaml`. Missing if a contract that is written by hand has no recorded upstream. */
  readonly facts?: string;
  /** The document of the upstream with its prose, if it was read. */
  readonly whole?: JsonObject;
}

/** Does the same as {@link sync}, but omits and reports parts that are no longer valid. */
export async function draft(options: SyncOptions): Promise<Draft> {
  const { repository, provider, offline, limits } = options;
  const folder = `specs/${provider}`;
  const text = await readOwn(repository, `${folder}/source.yaml`);
  const source = readSource(text, `${folder}/source.yaml`);
  const unmade = { provider, files: new Map(), faults: [] };
  if (source.kind === "documentation") {
    refuseUpstream(options, `${folder}/source.yaml #/kind`, "the provider publishes no spec");
    return { ...unmade, upstream: "none" };
  }
  const has = (name: string) => existsSync(join(repository, folder, name));
  // If people write the contract, only the facts are recorded, so that updates can compare them.
  const isByHand = !has("overlay.yaml");
  if (isByHand && !has("upstream.yaml") && options.from === undefined) {
    refuseUpstream(options, `${folder}/overlay.yaml`, "the file is missing, so the contract is written by hand");
    return { ...unmade, upstream: "unused" };
  }
  if (!isByHand) await protectWritten(repository, folder, source);
  const ownOverlay = isByHand ? undefined : await readOwn(repository, `${folder}/overlay.yaml`);
  const recorded = await readRecorded(repository, folder, source, !offline);
  const read = offline ? undefined : await readBytes(options, source, recorded);
  if (!read) {
    if (recorded === undefined) throw absent(`${folder}/upstream.yaml`);
    const upstream = offline ? "recorded" : "same";
    if (ownOverlay === undefined) return { ...unmade, upstream, isByHand, facts: recorded };
    const made = makeContract({ provider, upstream: recorded, overlay: ownOverlay }, source);
    const files = new Map([[`${folder}/openapi.yaml`, made.contract]]);
    return { provider, upstream, files, made, facts: recorded, faults: made.faults };
  }

  const { references } = source;
  const place = read.place;
  const document = await bundle(parseUpstream(read.upstream.text, place), { place, allowed: references, limits });
  const {
    facts,
    loss,
    names,
    moved,
    faults: missing,
  } = await takeFacts(document, options, { source, place, recorded });
  const upstream = printUpstream(facts, provider, isByHand);
  const overlay = ownOverlay === undefined ? undefined : moveTargets(ownOverlay, moved);
  const made = overlay === undefined ? undefined : makeContract({ provider, upstream, overlay }, { ...source, names });
  const files = new Map([
    [`${folder}/upstream.yaml`, upstream],
    ...(made ? [[`${folder}/openapi.yaml`, made.contract] as const] : []),
    [`${folder}/source.yaml`, recordUpstream(text, record(read.upstream, hash(upstream), source, options), names)],
    ...(overlay === undefined || overlay === ownOverlay ? [] : [[`${folder}/overlay.yaml`, overlay] as const]),
  ]);
  const others = made?.faults.filter((fault) => !missing.some((cause) => isSamePlace(cause, fault))) ?? [];
  return {
    provider,
    upstream: read.upstream.sha256 === source.upstream.sha256 ? "same" : "changed",
    files,
    loss,
    renames: listRenames(source.names, names),
    moved,
    references,
    facts: upstream,
    ...(made ? { made } : { isByHand }),
    whole: document,
    faults: [...missing, ...others],
  };
}

// A name with several candidates is reported as ambiguous, so it is not reported as missing, too.
function isSamePlace(one: Problem, other: Problem): boolean {
  return one.pointer !== undefined && one.file === other.file && one.pointer === other.pointer;
}

async function readOwn(repository: string, file: string): Promise<string> {
  const text = await readIfThere(join(repository, file));
  if (text === undefined) throw absent(file);
  return text;
}

function absent(file: string): ProblemError {
  const fix = file.endsWith("upstream.yaml")
    ? "Run `pnpm specs:sync` without --offline."
    : "Create the file: see specs/README.md.";
  return ProblemError.of("upstream-invalid", file, "the file is missing", fix);
}

/** Returns the text of the last `upstream.yaml`, unless somebody has edited it since. */
async function readRecorded(repository: string, folder: string, { upstream }: Source, lenient: boolean) {
  const file = `${folder}/upstream.yaml`;
  const text = await readIfThere(join(repository, file));
  if (text === undefined || upstream.slice === hash(text)) return text;
  if (lenient) return undefined;
  const message = "the file does not have the hash that source.yaml records as `slice`";
  const fix = "Do not edit the file: restore both from the last commit, or run `pnpm specs:sync` without --offline.";
  throw ProblemError.of("upstream-invalid", file, message, fix);
}

async function readBytes(
  { from, locked, limits, provider }: SyncOptions,
  { upstream, names, references }: Source,
  recorded?: string,
) {
  const place = from ?? upstream.url;
  if (place === undefined) {
    const fix = "Write the URL of the OpenAPI document there, or pass a file or a URL with --from.";
    throw new ProblemError({
      code: "upstream-invalid",
      file: `specs/${provider}/source.yaml`,
      pointer: "/upstream/url",
      message: "the URL is missing",
      fix,
    });
  }
  // Operations that the last slice omitted are only in the whole document.
  const complete = recorded !== undefined && keepsAll(recorded, Object.values(names.operations));
  // The ETag does not cover other documents.
  const same = complete && place === upstream.url && references.length === 0;
  const etag = same ? upstream.etag : undefined;
  const named = from === undefined ? "in source.yaml" : "with --from";
  const read = isAddress(place)
    ? await fetchUpstream(place, { etag, limits, named })
    : await readUpstream(place, limits);
  if (!read) return undefined;
  if (locked && read.sha256 !== upstream.sha256) {
    const message = `its sha256 is ${read.sha256}, but source.yaml records ${upstream.sha256 ?? "none"}`;
    const fix = "Run `pnpm specs:sync` without --locked to accept the new revision, and review the changes.";
    throw ProblemError.of("upstream-invalid", nameOf(place), message, fix);
  }
  return { place: nameOf(place), upstream: read };
}

function keepsAll(recorded: string, operations: readonly string[]): boolean {
  const facts = readYamlObject(recorded, "upstream.yaml");
  const [found, faults] = findOperations(facts, operations, { place: "upstream.yaml" });
  return faults.length === 0 && found.length === operations.length;
}

interface Context {
  readonly source: Source;
  readonly place: string;
  readonly recorded: string | undefined;
}

/** The facts of an upstream, and our names for them. */
interface Taken extends Pick<Slice, "faults" | "loss"> {
  readonly facts: JsonObject;
  readonly names: Names;
  readonly moved: readonly MovedPath[];
}

async function takeFacts(whole: JsonObject, options: SyncOptions, context: Context): Promise<Taken> {
  const { source, place, recorded } = context;
  const folder = `specs/${options.provider}`;
  const previous = recorded === undefined ? undefined : readYamlObject(recorded, `${folder}/upstream.yaml`);
  const document = upgradeLayout(whole, place);
  await refuseAnother(document, options, { source, place, previous });
  const { operations, problems } = followOperations(document, source.names.operations, { place, previous });
  const { cut, loss, faults } = slice(document, { operations: Object.values(operations), place, previous });
  const facts = upgradeToLatest(cut);
  const pairs = Object.entries(operations).map(([ours, now]) => [source.names.operations[ours] ?? now, now] as const);
  const { components, problems: unclear } = followComponents(source.names.components, {
    slices: [previous ?? {}, facts],
    operations: pairs,
    file: `${folder}/source.yaml`,
  });
  const moved = listMovedPaths(previous ?? {}, facts, pairs);
  return {
    facts: recordRelated(facts, document),
    loss,
    names: { operations, components },
    moved,
    faults: [...problems, ...faults, ...unclear],
  };
}

function record(read: Upstream, slice: string, { upstream }: Source, options: SyncOptions) {
  const { sha256, etag, published } = read;
  const { revision = read.revision, from } = options;
  // The ETag of a copy is not that of the configured URL.
  const tag =
    from === undefined || from === upstream.url ? { etag } : sha256 === upstream.sha256 ? {} : { etag: undefined };
  if (sha256 === upstream.sha256) return { slice, ...tag, ...(revision && { revision }) };
  return { revision: revision ?? `sha256-${sha256.slice(0, 12)}`, published, sha256, slice, ...tag };
}
