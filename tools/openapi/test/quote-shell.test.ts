import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { quoteShell } from "../src/quote-shell.ts";

it.each(["listSnapshots,GET /things/{id}", "$(echo a)`echo b`${HOME}", `it's "so" \\ !!`, "'; echo c; '", "", "\\"])(
  "quotes %j as one argument that a shell does not run",
  (text) => {
    const printed = execFileSync("sh", ["-c", `printf '<%s>' ${quoteShell(text)}`], { encoding: "utf8" });
    expect(printed).toBe(`<${text}>`);
  },
);

it("escapes invisible characters", () => {
  expect(quoteShell("a\n\u202e$")).toBe("'a\\u000a\\u202e$'");
});
