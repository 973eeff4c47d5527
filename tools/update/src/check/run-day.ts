import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { noticeIn } from "../notice.ts";
import { BRANCH, type Place, PROVIDER } from "./place.ts";

/** Runs the daily job as `update-specs.yml` does, and returns what happened. */
export async function runDay(place: Place): Promise<string> {
  const { folder, github, tested, upstream, git, run } = place;
  const [listed, proposals] = [join(folder, "pull-requests.json"), join(folder, "proposals.json")] as const;
  const before = [tipOf(place), github.open?.labels.length ?? 0] as const;
  writeFileSync(listed, github.list());
  git("fetch", "--quiet", "--prune");
  upstream.takeSent();
  const proposed = await run(
    ...(["propose", PROVIDER, "--repository", place.checkout] as const),
    ...["--pull-requests", listed, "--out", proposals],
  );
  const wereRun = existsSync(tested);
  rmSync(tested, { force: true });
  const applied = await run("apply", proposals);
  const isClean = git("status", "--porcelain") === "" && git("branch", "--show-current") === "main";
  return [
    proposed.said.replace(`${PROVIDER}: `, ""),
    ...(proposed.code === 0 ? [] : [`exits with ${proposed.code}`]),
    ...(upstream.takeSent() ? ["description read"] : []),
    ...(wereRun ? ["tests run"] : []),
    ...(tipOf(place) === before[0] ? [] : ["pushed"]),
    ...describePullRequest(place, before[1]),
    ...(applied.code === 0 ? [] : [`applying it exits with ${applied.code}: ${applied.said}`]),
    ...(isClean ? [] : ["the working tree has changed"]),
  ].join("; ");
}

function tipOf({ git }: Place): string {
  return git("ls-remote", "origin", `refs/heads/${BRANCH}`);
}

function describePullRequest({ github }: Place, labels: number): string[] {
  const { open } = github;
  const notes = github.takeNotes();
  if (notes.length === 0) return [];
  const body = open?.body ?? "";
  const [about] = noticeIn(body)?.split(" ") ?? [];
  const [, verdict, count] = /\*\*([^*]+)\*\*, (\d+ to fix)/.exec(body.split("\n")[0] ?? "") ?? [];
  const notice = [about, ...(verdict === undefined ? [] : [`(${verdict}, ${count})`])].join(" ");
  const isLess = open !== undefined && open.labels.length < labels;
  return [...notes, ...(about === undefined ? [] : [`says ${notice}`]), ...(isLess ? ["label removed"] : [])];
}
