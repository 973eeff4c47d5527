import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkDocs } from "../../src/check/check-docs.ts";

const folder = mkdtempSync(join(tmpdir(), "snap-docs-"));
afterAll(() => rmSync(folder, { recursive: true }));

function check(text: string): string[] {
  const entry = join(folder, "index.ts");
  writeFileSync(entry, 'export type { Hidden } from "./hidden.ts";\nimport "elsewhere";\n'.concat(text));
  writeFileSync(join(folder, "hidden.ts"), "/** A type of another file. */\nexport type Hidden = 1;\n");
  return checkDocs(folder, [entry]).map((fault) => fault.replace(/ needs a doc comment.*/, ""));
}

describe("checkDocs", () => {
  it("accepts exports and members with meaningful comments", () => {
    expect(
      check(`/** A container. */ export interface Box {
          /** In bytes. */ readonly size: number;
        }
        /** Opens boxes. */ export const open = (): void => {};
        /** Thrown by the check. */ export class Failure extends Error { override readonly name = "Failure"; #own = 1; }
        interface Own { size: number }`),
    ).toEqual([]);
  });

  it("reports exports without a comment, and members whose comment repeats their name", () => {
    expect(
      check(`export function open(): void {}
        /** A container. */ export interface Box {
          /** The size. */ readonly size: number;
          readonly name: string;
          open(): void;
        }`),
    ).toEqual(["index.ts:3: `open`", "index.ts:5: `Box.size`", "index.ts:6: `Box.name`", "index.ts:7: `Box.open`"]);
  });

  it("reads exports from another file", () => {
    writeFileSync(join(folder, "other.ts"), "export const other = 1;\n");
    expect(check('export { other } from "./other.ts";\n')).toEqual(["other.ts:1: `other`"]);
  });
});
