import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { withLock } from "../../src/config/with-lock.ts";
import { makeFolder } from "../support/run.ts";

it.each([
  ["a command that was killed", `${hostname()} ${spawnSync("true").pid}`],
  ["a command that was killed before it wrote its id", ""],
])("lets one command change a file at a time, also after %s", async (_holder, left) => {
  const path = join(makeFolder(), "config.toml");
  writeFileSync(`${path}.lock`, left);
  let inside = 0;
  const most = await Promise.all(
    [1, 2, 3, 4].map(() =>
      withLock(path, async () => {
        const seen = ++inside;
        await new Promise((resolve) => setTimeout(resolve, 20));
        inside--;
        return seen;
      }),
    ),
  );
  expect(most).toEqual([1, 1, 1, 1]);
  expect(readdirSync(join(path, ".."))).toEqual([]);
});

it.each([
  ["a process that runs", `${hostname()} ${process.pid}`],
  ["a process of another machine", "elsewhere.invalid 4194304"],
])(
  "is refused while %s holds the lock",
  async (_holder, text) => {
    const path = join(makeFolder(), "config.toml");
    writeFileSync(`${path}.lock`, text);
    await expect(withLock(path, async () => "in")).rejects.toThrow(/Another command is changing .*remove .*\.lock\./);
    expect(existsSync(`${path}.lock`)).toBe(true);
  },
  20_000,
);
