import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { checkPackage } from "../../src/provider-add/check-package.ts";

it("compiles the package, its subject and its adapter, and names the place of each error", {
  timeout: 60_000,
}, async () => {
  const root = await mkdtemp(join(tmpdir(), "snap-check-"));
  onTestFinished(() => rm(root, { recursive: true }));
  const files = {
    "packages/acme/src/generated/index.ts": "export const one = 1;\n",
    "packages/acme/src/generated/msw.ts": "export const two: string = 2;\n",
    "packages/acme/test/subject.ts":
      'import { acme } from "@snap/unified/acme";\nexport const subject: string = acme;\n',
    "packages/unified/src/providers/acme.ts": `import { one } from "@snap/acme";
import { createStandardAdapter } from "../adapter-kit/standard-adapter.ts";
export const acme = createStandardAdapter({ provider: one });
`,
  };
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
  const errors = await checkPackage(root, "acme");
  expect(errors.map((error) => error.replace(/: .*/, ""))).toEqual([
    "packages/acme/src/generated/msw.ts:1",
    "packages/acme/test/subject.ts:2",
    "packages/unified/src/providers/acme.ts:3",
  ]);
  expect(errors[0]).toContain("Type 'number' is not assignable to type 'string'. (TS2322)");
});
