import { at, type Tree } from "@snap/openapi/json";
import { callOf, mapOperations } from "@snap/openapi/operations";
import { operationsOf } from "@snap/openapi/places";
import { ProblemError } from "@snap/openapi/problem";
import { SpecNode } from "@snap/openapi/spec-node";
import { readYamlObject } from "@snap/openapi/yaml";
import type { Warning } from "../normalize/warnings.ts";
import { readLeniently } from "../read-leniently.ts";
import { judge, SNAPSHOT_WORDS, type Verdict } from "../verdict/judge.ts";
import { type Candidate, matchOperations } from "../verdict/match-operations.ts";
import { chooseOperations } from "./choose-operations.ts";
import { dropProse } from "./drop-prose.ts";
import { keepOperations } from "./keep-operations.ts";
import { toDisplayName } from "./names.ts";
import { type PublishedSpec, readUpstream } from "./read-upstream.ts";

/** The spec of a new provider, and the parts to use. */
export interface SpecOptions {
  readonly name: string;
  /** The name in identifiers. Default: as the title of the spec spells the name. */
  readonly displayName?: string | undefined;
  /** A file, an address, or `npm:PACKAGE@VERSION:PATH`. */
  readonly from: string;
  /** The address to record for a spec that is read from a file. */
  readonly url?: string | undefined;
  /**
   * By operationId, or as `GET /path`; `ours=theirs` also renames it. If empty, all operations, or those that `match`
   * proposes.
   */
  readonly operations: readonly string[];
  /** The provider's word for a snapshot. Operations that contain the word are proposed. */
  readonly match?: string | undefined;
  /** Whether the file is a contract that was written by hand, which is not changed. */
  readonly isWritten?: boolean;
}

/** A spec that was cut to some operations and converted to a strict contract. */
export interface ReadSpec {
  readonly upstream: PublishedSpec;
  readonly document: Tree;
  readonly warnings: readonly Warning[];
  readonly displayName: string;
  /** The names that the operations have upstream, by their calls. */
  readonly chosen: ReadonlyMap<string, string>;
  /** The operations that `match` proposes. */
  readonly candidates: readonly Candidate[];
  readonly verdict: Verdict;
  readonly isWritten: boolean;
}

/**
 * Reads the spec of a new provider. Omits all other operations first, so that their problems are not reported.
 *
 * @throws {ProblemError} if the spec cannot be read, lacks an operation, or cannot be converted.
 */
export async function readSpec(options: SpecOptions): Promise<ReadSpec> {
  const { name, from, url, operations, match, isWritten = false } = options;
  const upstream = await readUpstream(from, url);
  if (isWritten) return readWritten(upstream, options);
  const displayName = options.displayName ?? toDisplayName(name, titleOf(upstream.text));
  const named = operations.map(readName);
  const chosen = new Map<string, string>();
  let candidates: readonly Candidate[] = [];
  let verdict: Verdict = { findings: [], obstacles: [] };
  const { spec, document, warnings, diagnostics } = await readLeniently(upstream.text, {
    file: upstream.place,
    provider: name,
    displayName,
    location: upstream.url,
    keepsVariables: true,
    change(whole) {
      candidates = match === undefined ? [] : proposed(whole, match);
      const asked =
        named.length > 0 ? named.map(({ theirs }) => theirs) : candidates.map(({ operation }) => callOf(operation));
      const calls = chooseOperations(whole, asked);
      const cut = keepOperations(whole, calls);
      for (const operation of operationsOf(cut)) chosen.set(callOf(operation), operation.id ?? callOf(operation));
      const renamed = mapOperations(cut, (operation, call) => {
        const ours = named[calls.indexOf(call)]?.ours;
        return ours === undefined ? operation : { ...operation, operationId: ours };
      });
      verdict = judge(renamed, match);
      return dropProse(renamed);
    },
  });
  if (!spec || diagnostics.length > 0) throw new ProblemError(...diagnostics);
  return { upstream, document, warnings, displayName, chosen, candidates, verdict, isWritten };
}

// Our name and the publisher's.
function readName(text: string): { ours: string | undefined; theirs: string } {
  const [, ours, theirs] = /^([A-Za-z]\w*)=(.+)$/.exec(text) ?? [];
  return theirs === undefined ? { ours: undefined, theirs: text } : { ours, theirs };
}

// The compiler reports the missing parts of such a contract.
function readWritten(upstream: PublishedSpec, { name, match }: SpecOptions): ReadSpec {
  const document: Tree = readYamlObject(upstream.text, upstream.place);
  const displayName = String(at(document, "info", "x-snap-provider") ?? toDisplayName(name));
  const chosen = new Map(operationsOf(document).map((operation) => [callOf(operation), callOf(operation)]));
  const verdict = judge(document, match);
  return { upstream, document, warnings: [], displayName, chosen, candidates: [], verdict, isWritten: true };
}

// Reads the title from the text, because the name is needed before the document is parsed.
function titleOf(text: string): string | undefined {
  return /^.{0,80}?["']?title["']?\s*:\s*["']?([^"'\n]+)/ms.exec(
    text.slice(Math.max(0, text.search(/["']?info["']?\s*:/))),
  )?.[1];
}

function proposed(document: Tree, word: string): Candidate[] {
  const candidates = matchOperations(SpecNode.of(document), word);
  if (candidates.length > 0) return candidates;
  const others = SNAPSHOT_WORDS.filter((each) => matchOperations(SpecNode.of(document), each).length > 0);
  const found = others.length > 0 ? `, such as ${others.join(" or ")}, which has matches` : ", such as backup or image";
  const fix = `Give the word that this API uses for a snapshot${found}.`;
  throw ProblemError.of("operation-missing", "--match", `no operation has to do with "${word}"`, fix);
}
