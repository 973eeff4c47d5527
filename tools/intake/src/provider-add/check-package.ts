import { symlink, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { findTypeErrors } from "../corpus/check-types.ts";

const REPOSITORY = resolve(import.meta.dirname, "../../../..");
const UNIFIED = "packages/unified/src";

/**
 * Returns the TypeScript errors in the new files of a provider, with their places: its package, the subject of its
 * tests and its adapter. `root` has only these files. They can import the files of the repository, and each other,
 * before the package is linked.
 */
export async function checkPackage(root: string, provider: string): Promise<string[]> {
  const [own, unified] = [`packages/${provider}/src/generated`, join(REPOSITORY, UNIFIED)];
  await symlink(join(REPOSITORY, "tools/intake/node_modules"), join(root, "node_modules"));
  const paths = {
    [`@snap/${provider}`]: [`./${own}/index.ts`],
    [`@snap/${provider}/*`]: [`./${own}/*.ts`],
    [`@snap/unified/${provider}`]: [`./${UNIFIED}/providers/${provider}.ts`],
    "@snap/unified/testing": [join(unified, "testing/index.ts")],
  };
  const config = join(root, "tsconfig.json");
  const files = {
    include: [`packages/${provider}`, `${UNIFIED}/providers`],
    // They import the test runner, which is linked in the repository only.
    exclude: ["**/*.test.ts"],
  };
  const extended = join(REPOSITORY, "tools/repo/config/tsconfig.json");
  await writeFile(join(root, "package.json"), '{ "type": "module" }\n');
  await writeFile(
    config,
    JSON.stringify({ extends: extended, compilerOptions: { paths, rootDirs: [root, REPOSITORY] }, ...files }),
  );
  const errors = await findTypeErrors(config);
  return errors.map(({ file, line, code, message }) => `${relative(root, file)}:${line}: ${message} (${code})`);
}
