import { mkdir, mkdtempDisposable, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { compile, generate } from "@snap/codegen";
import { exchange } from "@snap/openapi/exchange/exchange";
import { type Tree, treeAt } from "@snap/openapi/json";
import { ProblemError } from "@snap/openapi/problem";
import { isPackageAddress } from "@snap/sync/fetch-package";
import { isAddress } from "@snap/sync/read-anywhere";
import type { Warning } from "../normalize/warnings.ts";
import type { FoundSnapshots, Verdict } from "../verdict/judge.ts";
import { addEntry, readAdapterFacts } from "./adapter-files.ts";
import { checkPackage } from "./check-package.ts";
import { completeLists } from "./complete-lists.ts";
import type { Decide, Decision } from "./decisions.ts";
import { describeSnapshots } from "./describe-snapshots.ts";
import { documentFailures } from "./document-failures.ts";
import { dropGuesses } from "./drop-guesses.ts";
import { fitIds } from "./fit-ids.ts";
import { fitSamples } from "./fit-samples.ts";
import { formatFolder } from "./format-folder.ts";
import { guessJobs } from "./guess-jobs.ts";
import { guessPagination } from "./guess-pagination.ts";
import { guessResources } from "./guess-resources.ts";
import { guessScopes, guessServerScopes } from "./guess-scopes.ts";
import { nameItems } from "./name-items.ts";
import { checkName, type Names } from "./names.ts";
import { noteCredentials } from "./note-credentials.ts";
import { noteParts } from "./note-parts.ts";
import { noteWarnings } from "./note-warnings.ts";
import { packageFiles } from "./package-files.ts";
import { planSituations } from "./plan-situations.ts";
import { printActions } from "./print-actions.ts";
import { type AdapterFacts, hasActions, printAdapter } from "./print-adapter.ts";
import { printSource, printSpec } from "./print-contract.ts";
import { type ReadSpec, readSpec, type SpecOptions } from "./read-spec.ts";
import { sampleCall } from "./sample-call.ts";
import { shareFailures } from "./share-failures.ts";

const ACTIONS = "packages/unified/src/providers/actions";

export interface AddOptions extends SpecOptions {
  /** Absolute path of the repository. */
  readonly repository: string;
}

/** What was added. */
export interface Added {
  readonly decisions: readonly Decision[];
  readonly verdict: Verdict;
}

/**
 * Adds a provider: its contract, its source, and its compiled package with tests.
 *
 * @throws {ProblemError} If that is impossible. No files have been written in that case.
 */
export async function addProvider({ repository, ...options }: AddOptions): Promise<Added> {
  const { name, from } = options;
  checkName(repository, name);
  const spec = await readSpec(options);
  const { document, displayName, verdict } = spec;
  const decisions: Decision[] = [];
  const decide = (about: Decision["about"], text: string) => decisions.push({ about, text });

  if (/[?#@]/.test(from) && options.url === undefined && isAddress(from) && !isPackageAddress(from))
    decide(
      "spec",
      `${spec.upstream.url} is recorded without its query: add the parts that are not secret to source.yaml`,
    );
  if (spec.upstream.url === undefined)
    decide(
      "spec",
      `its address is not recorded, so updates cannot read it: add upstream.url to specs/${name}/source.yaml`,
    );
  if (!spec.isWritten) complete(name, document, spec, decide);
  const names = readNames(name, displayName, document);
  for (const [option, environment] of Object.entries(names.credentials)) {
    decide("credential", `the option "${option}", the environment variable ${environment}`);
  }
  const count = Object.keys(names.credentials).length;
  if (count === 0)
    decide("credential", "none is declared: if the API needs one, add a security scheme, and `security`");
  if (count > 1) {
    decide(
      "credential",
      "the examples in README.md and test/ send one credential in a header: adapt the examples that differ",
    );
  }
  await using scratch = await mkdtempDisposable(join(tmpdir(), "snap-add-"));
  const facts = await makeWithGuesses(repository, scratch.path, names, spec, decide);
  if (!facts && verdict.found) decide("adapter", "it was not written: describe the snapshots, then write it");
  const { model } = await compile(scratch.path, name);
  if (model) noteParts(model, facts?.list, decide);
  for (const fault of await checkPackage(scratch.path, name)) decide("types", fault);
  const entry = facts ? await addEntry(repository, name) : new Map<string, string>();
  const adapters = entry.size > 0 ? ["packages/unified/src/providers"] : [];
  const texts = await readTexts(scratch.path, [`specs/${name}`, `packages/${name}`, ...adapters]);
  await exchange(repository, new Map([...texts, ...entry]));
  return { decisions, verdict };
}

// Adds what a foreign document lacks, and reports every guess.
function complete(
  provider: string,
  document: Tree,
  { warnings, verdict }: { readonly warnings: readonly Warning[]; readonly verdict: Verdict },
  decide: Decide,
): void {
  noteWarnings(document, warnings, decide);
  noteCredentials(document, decide);
  fitSamples(document);
  documentFailures(document, decide);
  shareFailures(document);
  guessPagination(document, decide, verdict.found?.list);
  nameItems(document);
  if (verdict.found) guessScopes(provider, document, verdict.found, decide);
  guessServerScopes(provider, document, decide);
  guessResources(document, decide, verdict.found);
  if (verdict.found) describe(document, verdict.found, decide);
  completeLists(document, decide);
  fitIds(document);
}

function describe(document: Tree, found: FoundSnapshots, decide: Decide): void {
  describeSnapshots(document, found, decide);
  guessJobs(document, found, decide);
}

// Makes the folders without the guesses that the compiler refuses. Returns what the adapter needs, if it was written.
async function makeWithGuesses(
  repository: string,
  scratch: string,
  names: Names,
  spec: ReadSpec,
  decide: Decide,
): Promise<AdapterFacts | undefined> {
  const { document, verdict, isWritten } = spec;
  for (;;) {
    const facts = readAdapterFacts(document, verdict.found, decide);
    const files = packageFiles(
      names,
      planSituations(document),
      sampleCall(document, verdict.found?.list.operation),
      facts,
    );
    try {
      await make(repository, scratch, names, files, [printSpec(spec), printSource(names.provider, spec)]);
    } catch (error) {
      if (isWritten || !(error instanceof ProblemError) || !dropGuesses(document, error, decide)) throw error;
      continue;
    }
    if (!facts) return undefined;
    const folder = join(scratch, "packages/unified/src/providers");
    const file = `${names.provider}.ts`;
    await put(join(folder, file), printAdapter(names, facts));
    if (hasActions(facts)) {
      await put(
        join(folder, "actions", file),
        printActions(names, facts.actions, facts.scope === undefined ? undefined : facts.description),
      );
      decide("adapter", `it does not create or restore yet: complete ${ACTIONS}/${file}, then state its capabilities`);
    }
    await formatFolder(repository, scratch, folder);
    return facts;
  }
}

// Makes the folders of a provider outside of the repository.
async function make(
  repository: string,
  scratch: string,
  { provider }: Names,
  files: ReadonlyMap<string, string>,
  [spec, source]: [spec: string, source: string],
): Promise<void> {
  const [specs, own] = [join(scratch, "specs", provider), join(scratch, "packages", provider)];
  await put(join(specs, "openapi.yaml"), spec);
  await put(join(specs, "source.yaml"), source);
  for (const [name, text] of files) await put(join(own, name), text);
  await formatFolder(repository, scratch, own);
  await generate({ repository: scratch, providers: [provider], check: false });
}

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

async function readTexts(root: string, folders: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of await readdir(join(root, folder), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile()) texts.set(relative(root, path), await readFile(path, "utf8"));
    }
  }
  return texts;
}

function readNames(provider: string, displayName: string, document: Tree): Names {
  const schemes = Object.values(treeAt(treeAt(document, "components"), "securitySchemes"));
  const words = schemes.map((scheme): unknown => Object(scheme)["x-snap-credential"]);
  const all = words.flatMap((word): unknown[] => [word, Object(word).password]).map((word) => Object(word));
  const named = all.filter(({ option }) => option !== undefined);
  const credentials = Object.fromEntries(named.map(({ option, environment }) => [option, environment]));
  return { provider, displayName, credentials };
}
