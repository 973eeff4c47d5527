import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire, syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { exchange } from "../src/exchange/exchange.ts";
import { recover } from "../src/exchange/recover.ts";

// Repeats an exchange, and disturbs each of its file system calls in turn. With "kill", the process ends at this call;
// with "kill-twice", the recovery is killed at each of its calls, too. With a code such as ENOSPC, the call fails. A
// killed call never settles, so no code runs afterwards; a file that is being written then contains half of its
// content.
const [root = "", mishap = ""] = process.argv.slice(2);
type Call = (...args: unknown[]) => Promise<unknown>;
const fs: Record<string, Call> = createRequire(import.meta.url)("node:fs/promises");
const NAMES = ["chmod", "copyFile", "lstat", "mkdir", "readFile", "rename", "rm", "rmdir", "writeFile"];
// The calls that a full, read-only or protected disk refuses, and the calls that open a file.
const MORE: Readonly<Record<string, readonly string[]>> = { EACCES: ["rename"], EMFILE: ["readFile"] };
const REFUSED = ["copyFile", "mkdir", "writeFile", ...(MORE[mishap] ?? [])];
const real = Object.fromEntries(NAMES.map((name) => [name, fs[name] as Call]));

const OLD = { "specs/a.txt": "old a", "specs/b.txt": "old b", "specs/same.txt": "same" };
const CHANGES = new Map<string, string | undefined>([
  ["specs/a.txt", "new a"],
  ["specs/b.txt", undefined],
  ["packages/new/c.txt", "new c"],
  ["d.txt", "new d"],
]);
const NEW = { "d.txt": "new d", "packages/new/c.txt": "new c", "specs/a.txt": "new a", "specs/same.txt": "same" };

const steps: object[] = [];
// If the recovery is tested at each of its steps, every seventh step of the exchange is enough.
for (let step = 1; ; step += mishap === "kill-twice" ? 7 : 1) {
  const [repository, isOver] = await tryStep(step);
  if (mishap === "kill-twice") {
    for (let second = 1; ; second++) {
      const copy = join(root, `${step}-${second}`);
      await cp(repository, copy, { recursive: true });
      const { reached } = await withMishap(second, () => recover(copy));
      steps.push({ outcome: await finish(copy), line: null, error: null });
      if (!reached) break;
    }
  }
  if (isOver) break;
}
process.stdout.write(JSON.stringify(steps));

async function tryStep(step: number): Promise<[repository: string, isOver: boolean]> {
  const repository = join(root, String(step));
  await mkdir(join(repository, ".git"), { recursive: true });
  for (const [file, text] of Object.entries(OLD)) {
    await mkdir(join(repository, "specs"), { recursive: true });
    await writeFile(join(repository, file), text);
  }
  const { reached, error } = await withMishap(step, () => exchange(repository, CHANGES));
  if (mishap === "kill-twice") return [repository, !reached];
  if (error !== undefined) {
    // All files are unchanged, so the next start has nothing to do.
    steps.push({
      outcome: nameOf(await readTree(repository)),
      line: (await recover(repository)) ?? null,
      error: error.message,
    });
  } else {
    const line = await recover(repository);
    steps.push({ outcome: await finish(repository), line: line ?? null, error: null });
  }
  return [repository, !reached];
}

async function finish(repository: string): Promise<string> {
  await recover(repository);
  return nameOf(await readTree(repository));
}

/** Runs a task, and disturbs its call number `step`. */
async function withMishap(step: number, task: () => Promise<unknown>) {
  let count = 0;
  let die = () => {};
  const killed = new Promise<void>((resolve) => {
    die = resolve;
  });
  for (const name of NAMES) {
    fs[name] = async (...args) => {
      if (/^E/.test(mishap)) {
        if (REFUSED.includes(name) && ++count === step) throw Object.assign(new Error(mishap), { code: mishap });
        return real[name]?.(...args);
      }
      if (++count < step) return real[name]?.(...args);
      if (count === step && name === "writeFile") {
        const text = String(args[1]);
        await real[name]?.(args[0], text.slice(0, text.length / 2), args[2]);
      }
      die();
      return new Promise(() => {});
    };
  }
  syncBuiltinESMExports();
  try {
    await Promise.race([task(), killed]);
    return { reached: count >= step };
  } catch (error) {
    if (error instanceof Error) return { reached: true, error };
    throw error;
  } finally {
    Object.assign(fs, real);
    syncBuiltinESMExports();
  }
}

function nameOf(tree: string): string {
  if (tree === JSON.stringify(OLD)) return "before";
  return tree === JSON.stringify(NEW) ? "after" : tree;
}

// Lists empty folders too, because none may remain.
async function readTree(repository: string): Promise<string> {
  const entries = await readdir(repository, { recursive: true, withFileTypes: true });
  const tree: Record<string, unknown> = {};
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const file = path.slice(repository.length + 1);
    if (file.startsWith(".git")) continue;
    if (entry.isFile()) tree[file] = await readFile(path, "utf8");
    else if ((await readdir(path)).length === 0) tree[file] = "an empty folder";
  }
  return JSON.stringify(Object.fromEntries(Object.entries(tree).sort(([a], [b]) => (a < b ? -1 : 1))));
}
