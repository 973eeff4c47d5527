import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readAt } from "@snap/diff/read-revision";
import type { Problem } from "@snap/openapi/problem";
import { readIfThere } from "@snap/openapi/read-if-there";
import { createUpdate } from "./create-update.ts";
import { findOutdated } from "./outdated-changesets.ts";

export interface CheckOptions {
  readonly repository: string;
  readonly provider: string;
  /** The revision as messages name it. */
  readonly base: string;
  /** The commit to compare with. */
  readonly commit: string;
}

/**
 * Compares the changeset of a provider's update with what its contract changes since a commit. A changeset that people
 * have written under another name counts as one. Returns `undefined` if it is right, or if something has to be fixed
 * before it can be written.
 */
export async function checkChangeset(options: CheckOptions): Promise<Problem | undefined> {
  const { repository, provider, base, commit } = options;
  const contract = `specs/${provider}/openapi.yaml`;
  const [before, now] = [await readAt(repository, commit, contract), await readIfThere(join(repository, contract))];
  const found = await findOutdated(repository, provider, commit);
  if (before === now && found.length === 0) return undefined;
  const update = before === now ? undefined : await createUpdate({ ...options, offline: true });
  if (update && (update.fixes.length > 0 || update.agreement.contradictions.length > 0)) return undefined;
  const { changeset } = update ?? {};
  const [file, ...others] = found;
  const fix = `Run \`pnpm specs:update ${provider} --offline --base ${base.replace(/^origin\//, "")}\`.`;
  if (changeset === undefined) {
    if (file === undefined) return undefined;
    return outdated(file, `no change of ${contract} since ${base} concerns callers`, fix);
  }
  if (file === undefined) {
    if (await isNamed(repository, provider, commit)) return undefined;
    return outdated(contract, `it has changed since ${base}, and no changeset says so`, fix);
  }
  const isRight = file === changeset.file && others.length === 0;
  if (isRight && (await readFile(join(repository, file), "utf8")) === changeset.text) return undefined;
  return outdated(file, `it does not say what ${contract} changes since ${base}`, fix);
}

function outdated(file: string, message: string, fix: string): Problem {
  return { code: "changeset-outdated", file, message, fix };
}

/** Whether a changeset that does not exist at a commit names the package of a provider. */
async function isNamed(repository: string, provider: string, commit: string): Promise<boolean> {
  const names = (await readdir(join(repository, ".changeset"))).filter((name) => name.endsWith(".md"));
  for (const name of names) {
    const file = `.changeset/${name}`;
    const text = await readFile(join(repository, file), "utf8");
    const isOurs = new RegExp(`^["']@snap/${provider}["']:`, "m").test(text);
    if (isOurs && (await readAt(repository, commit, file)) === undefined) return true;
  }
  return false;
}
