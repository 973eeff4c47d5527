import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readApi } from "../src/api/read-api.ts";
import { renderApi } from "../src/api/render-api.ts";

const REPOSITORY = resolve(import.meta.dirname, "../../..");

// The compiler reads its libraries for each test.
describe("the API reference", { timeout: 30_000 }, () => {
  it("shows the signatures and errors of a function", () => {
    const page = render(`
      /** Opens a {@link Disk}. @throws {RangeError} when there is none. */
      export function open(id: string): Disk;
      export function open(id: number): Disk;
      export function open(id: string | number): Disk { return { id: String(id) }; }
      /** A disk. */
      export interface Disk { readonly id: string }
    `);
    expect(page).toContain("### `open`\n\nOpens a `Disk`.\n\nThrows `RangeError` when there is none.\n");
    expect(page).toContain("```typescript\nfunction open(id: string): Disk;\n\nfunction open(id: number): Disk;\n```");
    expect(page).toContain("### `Disk`\n\nA disk.\n\n```typescript\ninterface Disk { readonly id: string }\n```");
  });

  it("shows the inferred result of a function and the inferred type of a constant", () => {
    const page = render("export function two() { return 2 + 0; }\nexport const name = `a` as string;\n");
    expect(page).toContain("function two(): number;");
    expect(page).toContain("const name: string;");
  });

  it("shows only the public members of a class", () => {
    const page = render(`
      export class Disk extends Error {
        static readonly kind = "Disk";
        /** In bytes. */
        declare readonly size: number;
        readonly #secret = 1;
        private readonly hidden = 2;
        grow(by: number): number { return by + this.#secret + this.hidden; }
      }
      export class None extends Error {}
    `);
    const members =
      'static readonly kind: "Disk";\n  /** In bytes. */\n  readonly size: number;\n  grow(by: number): number;';
    expect(page).toContain(`class Disk extends Error {\n  ${members}\n}`);
    expect(page).toContain("class None extends Error {}");
  });

  it("shows a non-exported type below the first export that refers to it", () => {
    const page = render("type Id = string;\nexport type A = Id[];\nexport type B = Id;\n");
    expect(page).toContain("type A = Id[];\n\ntype Id = string;\n```");
    expect(page.match(/type Id/g)).toHaveLength(1);
  });

  it("lists re-exports that other packages document", () => {
    const page = render('export { size } from "../../disk/src/index.ts";\n', "export const size = 1;\n");
    expect(page).toContain(
      "From [@snap/disk](https://github.com/snap-clients/snap/blob/main/packages/disk/API.md): `size`.",
    );
    expect(page).not.toContain("### `size`");
  });

  it("omits the long types of a contract", () => {
    const page = render(
      'export type { paths } from "./generated/schema.ts";\n',
      "",
      "export interface paths { a: 1 }\n",
    );
    expect(page).toContain("### `paths`\n\nThe paths of the contract, as openapi-typescript writes them.\n");
    expect(page).not.toContain("a: 1");
  });
});

function render(source: string, disk = "", schema = ""): string {
  const repository = mkdtempSync(join(tmpdir(), "snap-docs-"));
  onTestFinished(() => rmSync(repository, { recursive: true }));
  cpSync(join(REPOSITORY, "tools/repo/config"), join(repository, "tools/repo/config"), { recursive: true });
  const files = { "acme/src/index.ts": source, "disk/src/index.ts": disk, "acme/src/generated/schema.ts": schema };
  for (const [file, text] of Object.entries(files)) {
    const path = join(repository, "packages", file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const entry = { specifier: "@snap/acme", source: join(repository, "packages/acme/src/index.ts") };
  const acme = { folder: "acme", name: "@snap/acme", description: "", private: false, entries: [entry] };
  return renderApi(acme, readApi(repository, [acme]).get("@snap/acme") ?? [], []);
}
