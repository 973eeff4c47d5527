import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const REPOSITORY = resolve(import.meta.dirname, "../../..");
const TYPES_ALONE = join(REPOSITORY, "tools/codegen/node_modules/openapi-typescript/bin/cli.js");
const PROGRAM = join(REPOSITORY, "tools/repo/bin/program.mjs");
const SYNC = join(REPOSITORY, "tools/sync/src/cli.ts");
const GENERATE = join(REPOSITORY, "tools/codegen/src/cli.ts");
const ROUNDS = 3;

/** The cost of a way to compile: the seconds of new processes, and the maximum memory of one process in megabytes. */
export interface CompileCost {
  readonly seconds: number;
  readonly megabytes: number;
}

type Subject = "openapi-typescript, the whole" | "Snap, to our operations" | "Snap, nothing changed";

/**
 * Measures the cost of compiling @snap/digitalocean from the provider's whole spec, compared with generating only its
 * types.
 */
export function measureCompile(upstream: string): Record<Subject, CompileCost> {
  const costs: Record<Subject, CompileCost[]> = {
    "openapi-typescript, the whole": [],
    "Snap, to our operations": [],
    "Snap, nothing changed": [],
  };
  for (let round = 0; round < ROUNDS; round++) {
    const folder = mkdtempSync(join(tmpdir(), "snap-bench-"));
    for (const part of ["specs/digitalocean", "packages/digitalocean/package.json"]) {
      cpSync(join(REPOSITORY, part), join(folder, part), { recursive: true });
    }
    const compile = () =>
      add(
        run(folder, PROGRAM, SYNC, "digitalocean", "--repository", folder, "--from", resolve(upstream)),
        run(folder, PROGRAM, GENERATE, "digitalocean", "--repository", folder),
      );
    costs["openapi-typescript, the whole"].push(run(folder, TYPES_ALONE, resolve(upstream), "--output", "types.ts"));
    costs["Snap, to our operations"].push(compile());
    costs["Snap, nothing changed"].push(compile());
    rmSync(folder, { recursive: true });
  }
  const [whole, cut, again] = Object.values(costs).map(middle);
  if (!whole || !cut || !again) throw new Error("the measurement has no results");
  return { "openapi-typescript, the whole": whole, "Snap, to our operations": cut, "Snap, nothing changed": again };
}

const TELL_MEMORY = "process.on('exit', () => process.stderr.write('\\nmaxRSS ' + process.resourceUsage().maxRSS))";

function run(folder: string, script: string, ...args: string[]): CompileCost {
  const start = performance.now();
  const telling = ["--import", `data:text/javascript,${encodeURIComponent(TELL_MEMORY)}`];
  const { status, stderr } = spawnSync(process.execPath, [...telling, script, ...args], { cwd: folder });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
  return { seconds, megabytes: Number(/maxRSS (\d+)$/.exec(stderr.toString())?.[1]) / 1000 };
}

function add(a: CompileCost, b: CompileCost): CompileCost {
  return { seconds: a.seconds + b.seconds, megabytes: Math.max(a.megabytes, b.megabytes) };
}

function middle(costs: readonly CompileCost[]): CompileCost | undefined {
  return costs.toSorted((a, b) => a.seconds - b.seconds)[costs.length >> 1];
}
