import { describe, expect, it } from "vitest";
import { checkOutput } from "../../src/check/check-output.ts";

describe("checkOutput", () => {
  it.each([
    "process.stdout.write(text);",
    "process.stderr.write(text);",
    "console.log(text);",
    "const { log } = console;",
    "stream.pipe(process.stdout);",
  ])("refuses %s in a tool", (code) => {
    const fault = "tools/a/src/b.ts:2: use print or fail of @snap/openapi/command, which escape text of contracts";
    expect(checkOutput("tools/a/src/b.ts", `\n${code}\n`)).toEqual([fault]);
  });

  it("allows code in strings, what other programs printed, and files that are exceptions or not tools", () => {
    const text = "const code = `console.log(1)`; const { stdout } = spawnSync(code); // console.log";
    expect(checkOutput("tools/a/src/b.ts", text)).toEqual([]);
    for (const file of ["tools/openapi/src/command.ts", "packages/mock/src/a.ts", "tools/a/test/a.test.ts"])
      expect(checkOutput(file, "console.log(1)")).toEqual([]);
  });
});
