import { existsSync } from "node:fs";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { adapterFiles, adapterTests, usesDescription } from "../adapter-files.ts";
import { checkTypes, type TypeFault } from "./check-types.ts";
import type { Release } from "./create-release.ts";
import { asksFor } from "./lost-examples.ts";

interface MisfitOptions {
  readonly repository: string;
  readonly provider: string;
  readonly last: Pick<Release, "model">;
  readonly release: Release;
  /** The names of examples that the release lacks because they are invalid. */
  readonly lostExamples: readonly string[];
}

/**
 * Returns the lines that do not compile with a release: lines of the adapter, of the package's hand-written files, and
 * of the tests of both.
 */
export async function findMisfits({
  repository,
  provider,
  last,
  release,
  lostExamples,
}: MisfitOptions): Promise<TypeFault[]> {
  const { folder, diagnostics } = release;
  const home = join(repository, "packages", provider);
  const files = [...adapterFiles(repository, provider), ...adapterTests(repository, provider)];
  const ofUnified = files.map((file) => join(repository, file));
  if (existsSync(join(home, "test"))) await cp(join(home, "test"), join(folder, "test"), { recursive: true });
  // Every entry of the package, because the types of two releases are not compatible.
  const entries = {
    [`@snap/${provider}`]: [join(folder, "src/generated/index.ts")],
    [`@snap/${provider}/*`]: [join(folder, "src/generated/*.ts")],
  };
  const config = {
    extends: join(repository, "tools/repo/config/tsconfig.json"),
    include: ["src/mock-behaviour.ts", "test/**/*.ts", ...ofUnified],
    compilerOptions: { paths: entries },
  };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
  const own = [join(folder, "src/mock-behaviour.ts"), `${join(folder, "test")}/`];
  const hasSnapshots = existsSync(join(folder, "src/generated/snapshots.ts"));
  const lost = lostCollections(last, release);
  const isDescribed = diagnostics.every(({ pointer = "" }) => !pointer.includes("/x-snap-"));
  const texts = new Map<string, string>();
  const faults = await checkTypes(folder);
  for (const { file } of faults) texts.set(file, await readFile(resolve(folder, file), "utf8"));
  return faults.flatMap((fault) => {
    const file = resolve(folder, fault.file);
    const text = texts.get(fault.file) ?? "";
    // An update generates these tests again.
    if (text.startsWith("// Generated from ")) return [];
    // If the description of the snapshots is invalid, the file was compiled with the description of the last release.
    if (!hasSnapshots && usesDescription(provider, [text], "snapshots")) return [];
    // An invalid description of a job, of snapshots or of sources is not exported.
    if (!isDescribed && DESCRIPTION_MISSING.test(fault.message)) return [];
    const line = text.split("\n")[fault.line - 1] ?? "";
    const isLost = (name: string) =>
      fault.message.startsWith(`Property '${name}' does not exist on`) && line.includes(`store.${name}`);
    if (lost.some(isLost)) return [];
    if (asksFor(line, fault.message, lostExamples)) return [];
    if (ofUnified.includes(file)) return [{ ...fault, file: relative(repository, file) }];
    const isOwn = own.some((path) => file.startsWith(path));
    return isOwn ? [{ ...fault, file: `packages/${provider}/${relative(folder, file)}` }] : [];
  });
}

const DESCRIPTION_MISSING = /^Module '"[^"]*\/(?:jobs|snapshots|sources)\.ts"' has no exported member '/;

// The collections of the mock cloud's store that a release lacks because their descriptions are invalid.
function lostCollections({ model }: Pick<Release, "model">, next: Release): string[] {
  const isInvalid = (name: string) =>
    next.diagnostics.some(({ pointer = "" }) => `${pointer}/`.startsWith(`/x-snap-collections/${name}/`));
  const names = Object.keys(model.collections).filter((name) => !Object.hasOwn(next.model.collections, name));
  return names.filter(isInvalid);
}
