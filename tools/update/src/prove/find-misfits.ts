import { existsSync } from "node:fs";
import { cp, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { adapterFiles, adapterTests } from "../adapter-files.ts";
import { checkTypes, type TypeFault } from "./check-types.ts";
import type { Release } from "./create-release.ts";

/**
 * Returns the lines of the adapter, of the package's hand-written files and of the tests of both that do not compile
 * with a release.
 */
export async function findMisfits(repository: string, provider: string, { folder }: Release): Promise<TypeFault[]> {
  const home = join(repository, "packages", provider);
  const files = [...adapterFiles(repository, provider), ...adapterTests(repository, provider)];
  const ofUnified = files.map((file) => join(repository, file));
  if (existsSync(join(home, "test"))) await cp(join(home, "test"), join(folder, "test"), { recursive: true });
  // Every entry, because types of two releases do not fit each other.
  const entries = {
    [`@snap/${provider}`]: [join(folder, "src/generated/index.ts")],
    [`@snap/${provider}/*`]: [join(folder, "src/generated/*.ts")],
  };
  const config = {
    extends: join(repository, "tools/repo/config/tsconfig.json"),
    include: ["src/mock-behaviour.ts", "test/**/*.ts", ...ofUnified],
    compilerOptions: { paths: entries },
  };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
  const own = [join(folder, "src/mock-behaviour.ts"), `${join(folder, "test")}/`];
  return (await checkTypes(folder)).flatMap((fault) => {
    const file = resolve(folder, fault.file);
    if (ofUnified.includes(file)) return [{ ...fault, file: relative(repository, file) }];
    const isOwn = own.some((path) => file.startsWith(path));
    return isOwn ? [{ ...fault, file: `packages/${provider}/${relative(folder, file)}` }] : [];
  });
}
