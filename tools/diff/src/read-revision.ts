import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { ProblemError } from "@snap/openapi/problem";

const run = promisify(execFile);

/** Returns the commit that a revision refers to. */
export async function resolveRevision(repository: string, revision: string): Promise<string> {
  try {
    return (
      await git(repository, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`])
    ).trim();
  } catch (error) {
    throw explain(error, `--base ${revision}`, "git cannot find this revision", "Pass a commit, a branch or a tag.");
  }
}

/** Lists the folders in `specs/` at a commit. */
export async function listProvidersAt(repository: string, commit: string): Promise<string[]> {
  const names = await git(repository, ["ls-tree", "-d", "--name-only", "-z", `${commit}:specs`]).catch((error) => {
    throw explain(error, commit, "this revision has no folder `specs`", "Pass a revision of this repository.");
  });
  return names.split("\0").filter((name) => name !== "");
}

/** Reads the text of a file at a commit; undefined if the commit does not contain the file. */
export async function readAt(repository: string, commit: string, path: string): Promise<string | undefined> {
  const [text] = await readAllAt(repository, commit, [path]);
  return text;
}

/** Reads several files at a commit like {@link readAt}, in one process of git. */
export async function readAllAt(
  repository: string,
  commit: string,
  paths: readonly string[],
): Promise<(string | undefined)[]> {
  const reading = run("git", ["cat-file", "--batch"], { cwd: repository, maxBuffer: 2 ** 28, encoding: "buffer" });
  // If git ends early, the rejected promise says why.
  reading.child.stdin?.on("error", () => undefined).end(paths.map((path) => `${commit}:${path}\n`).join(""));
  let { stdout: rest } = await reading;
  // For each path, a line with the kind and the size of its content and then the content, or a line that it is missing.
  return paths.map(() => {
    const start = rest.indexOf("\n") + 1;
    const [, kind, size] = /^\w+ (\w+) (\d+)\n$/.exec(rest.toString("utf8", 0, start)) ?? [];
    const end = start + Number(size ?? -1);
    const text = kind === "blob" ? rest.toString("utf8", start, end) : undefined;
    rest = rest.subarray(end + 1);
    return text;
  });
}

async function git(repository: string, args: string[]): Promise<string> {
  const { stdout } = await run("git", args, { cwd: repository, maxBuffer: 2 ** 28 });
  return stdout;
}

function explain(error: unknown, place: string, message: string, fix: string): Error {
  const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
  if (missing)
    return ProblemError.of("git-missing", "git", "git is not installed", "Install git, or pass --from and --to.");
  return ProblemError.of("revision-unknown", place, message, fix);
}
