import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { BRANCH, type Place, PROVIDER } from "./place.ts";

const SAFE = "safe to merge";

/** Commits to the branch of the update, and sets the label of its pull request. */
export async function commitToBranch(place: Place): Promise<void> {
  await extendOverlay(place, "# Ours.\n");
  place.github.change({ labels: [{ name: SAFE }] });
}

/** Commits an overlay action that is only valid on the branch, because main does not have the property. */
export async function describeProperty(place: Place, name: string): Promise<void> {
  const target = `$.components.schemas.Snapshot.properties.${name}`;
  const update = "{ description: Something that people know. }";
  await extendOverlay(place, `  - target: ${target}\n    description: Words of ours.\n    update: ${update}\n`);
}

function extendOverlay(place: Place, text: string): Promise<void> {
  return workOnBranch(place, () => appendFileSync(join(place.checkout, `specs/${PROVIDER}/overlay.yaml`), text));
}

/** Runs the command in the pull request on its branch, and commits the result. */
export async function followNotice(place: Place): Promise<void> {
  const [, args = ""] = /`pnpm specs:update ([^`]*)`/.exec(place.github.open?.body ?? "") ?? [];
  await workOnBranch(place, async () => {
    const { code, said } = await place.run("update", ...args.split(" "), "--repository", place.checkout);
    if (code !== 0) throw new Error(`specs:update ${args} exits with ${code}: ${said}`);
  });
}

async function workOnBranch({ git }: Place, work: () => unknown): Promise<void> {
  git("fetch", "--quiet", "--prune");
  git("switch", "--quiet", "--force-create", BRANCH, `origin/${BRANCH}`);
  await work();
  git("add", "specs", "packages", ".changeset");
  git("commit", "--quiet", "--message=Work of people");
  git("push", "--quiet", "origin", BRANCH);
  git("switch", "--quiet", "main");
}

/** Merges the pull request with its commits, and keeps the branch. */
export function mergeAndKeep(place: Place): void {
  const { git } = place;
  git("fetch", "--quiet", "--prune");
  git("merge", "--quiet", "--no-ff", "--message=Merge the update", `origin/${BRANCH}`);
  git("push", "--quiet", "origin", "main");
  closePullRequest(place);
}

/** Merges the pull request as one commit, and keeps the branch or deletes it. */
export function squash(place: Place, branch: "delete" | "keep"): void {
  const { git } = place;
  git("fetch", "--quiet", "--prune");
  git("merge", "--quiet", "--squash", `origin/${BRANCH}`);
  git("commit", "--quiet", "--message=The update as one commit");
  git("push", "--quiet", "origin", "main", ...(branch === "delete" ? [`:${BRANCH}`] : []));
  closePullRequest(place);
}

export function closePullRequest({ github }: Place): void {
  github.change({ isOpen: false });
}
