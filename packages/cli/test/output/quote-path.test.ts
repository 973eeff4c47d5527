import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { quotePath } from "../../src/output/quote-path.ts";

it.each([
  ["plan.json", "plan.json"],
  ["C:\\plans\\plan-1.json", "C:\\plans\\plan-1.json"],
  ["-x.json", "./-x.json"],
  ["--", "./--"],
])("the path %s is shown as %s in a command", (path, shown) => {
  expect(quotePath(path)).toBe(shown);
});

it.runIf(process.platform !== "win32").each(["my plan.json", "$(it's).json", "`a`;b&c|d>e", "~/x*?", '"#!'])(
  "a shell reads the path %s in a command as it is",
  (path) => {
    expect(execFileSync("sh", ["-c", `printf %s ${quotePath(path)}`], { encoding: "utf8" })).toBe(path);
  },
);
