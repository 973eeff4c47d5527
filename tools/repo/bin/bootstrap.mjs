// Runs before anything is installed, on any Node ≥ 20.19, so it may use only what Node ships.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../../..");
const LEAST_NODE = [20, 19];

/**
 * Installs the root and the workspace packages of `filters` (all when empty), then runs `script` under the root's Node.
 * Exits with the code of the first failure.
 */
export function bootstrap({ filters = [], script }) {
  checkNode();
  const { packageManager } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  // Removes the hash, which corepack uses and npx does not support.
  const [version] = packageManager.split("+");
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1" };
  const pnpm = (args, stdio) => run("npx", ["--yes", version, ...args], { env, stdio });
  const install = ["install", "--frozen-lockfile", "--reporter=append-only"];

  process.stdout.write("Install the dependencies (the first time takes a minute) … ");
  pnpm([...install, ...filters.map((filter) => `--filter=${filter}`)], "pipe");
  process.stdout.write("done\n");
  pnpm(["exec", "node", script, ...process.argv.slice(2)], "inherit");
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  process.stderr.write(`Node must be ${LEAST_NODE.join(".")} or later, got ${process.versions.node}.\n`);
  process.exit(1);
}

// Output that was captured is shown only after a failure.
function run(command, args, options) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { cwd: ROOT, maxBuffer: 2 ** 28, ...options });
  if (status !== 0 && stdout) process.stdout.write(`failed\n${stdout}${stderr}`);
  if (error) process.stderr.write(`Cannot run ${command}: ${error.message}. It comes with npm.\n`);
  if (status !== 0) process.exit(status ?? 1);
}
