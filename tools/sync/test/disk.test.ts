import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { createRepository, UPSTREAM } from "./repository.ts";

const COMMAND = resolve(import.meta.dirname, "../src/cli.ts");
const UNSHARE = ["--map-root-user", "--mount"];
// Only Linux can mount a small disk, and only on some machines. On all systems, exchange.test.ts simulates these
// errors.
const MAY_MOUNT = spawnSync("unshare", [...UNSHARE, "mount", "-t", "tmpfs", "none", tmpdir()]).status === 0;

// Copies a repository to a separate disk, changes the state of the disk, and runs the command there.
const SCRIPT = `
set -e
mount -t tmpfs -o size=256k none "$1"
cp -R "$2/." "$1"
case "$3" in
  full) cat /dev/zero > "$1/specs/filler" 2> /dev/null || true ;;
  read-only) mount -o remount,ro "$1" ;;
esac
code=0
"$4" --disable-warning=ExperimentalWarning "$5" acme --from "$1/new.yaml" --repository "$1" || code=$?
rm -f "$1/specs/filler" 2> /dev/null || true
diff -r "$2" "$1"
exit $code
`;

it.skipIf(!MAY_MOUNT).each([
  ["full", "the disk is full (ENOSPC). Free some space, then run the command again."],
  ["read-only", "the disk is read-only (EROFS). Mount it writable, then run the command again."],
])("changes nothing on a %s disk, and reports it in one line", async (state, said) => {
  const repository = await createRepository();
  await writeFile(join(repository, "new.yaml"), UPSTREAM);
  const disk = await mkdtemp(join(tmpdir(), "snap-disk-"));
  onTestFinished(() => rm(disk, { recursive: true }));
  const args = [...UNSHARE, "sh", "-c", SCRIPT, "sh", disk, repository, state, process.execPath, COMMAND];
  const { status, stdout, stderr } = spawnSync("unshare", args, { encoding: "utf8" });
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(/^[^\n]+\n$/);
  expect(stderr).toContain(`: ${said}`);
});
