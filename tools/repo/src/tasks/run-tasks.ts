import { globSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY, run } from "./run.ts";

const SUMMARIES = join(REPOSITORY, ".turbo/runs");

/**
 * Runs root tasks of turbo.json, `concurrency` at a time, and continues after a failure. Returns the names of the
 * successful tasks.
 */
export function runTasks(concurrency: number, names: readonly string[]): ReadonlySet<string> {
  rmSync(SUMMARIES, { recursive: true, force: true });
  const options = ["--summarize", "--continue=always", "--env-mode=loose", "--output-logs=new-only"];
  const tasks = names.map((name) => `//#${name}`);
  run("turbo", "run", ...tasks, `--concurrency=${concurrency}`, "--log-order=grouped", ...options);
  const [summary] = globSync("*.json", { cwd: SUMMARIES });
  return new Set(summary === undefined ? [] : readSucceeded(join(SUMMARIES, summary)));
}

function readSucceeded(summary: string): string[] {
  const { tasks }: { tasks: readonly TaskSummary[] } = JSON.parse(readFileSync(summary, "utf8"));
  return tasks.flatMap(({ task, execution }) => (execution?.exitCode === 0 ? [task] : []));
}

interface TaskSummary {
  readonly task: string;
  /** Absent for a task that did not run. */
  readonly execution?: { readonly exitCode: number | null };
}
