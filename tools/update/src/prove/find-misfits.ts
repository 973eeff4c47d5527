import { writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { adapterFiles } from "../adapter-files.ts";
import { checkTypes, type TypeFault } from "./check-types.ts";
import type { Release } from "./create-release.ts";

/** Returns the lines of the adapter and of the package's hand-written files that do not compile with a release. */
export async function findMisfits(repository: string, provider: string, { folder }: Release): Promise<TypeFault[]> {
  const adapter = adapterFiles(repository, provider).map((file) => join(repository, file));
  // Every entry, because types of two releases do not fit each other.
  const entries = {
    [`@snap/${provider}`]: [join(folder, "src/generated/index.ts")],
    [`@snap/${provider}/*`]: [join(folder, "src/generated/*.ts")],
  };
  const config = {
    extends: join(repository, "tools/repo/config/tsconfig.json"),
    include: ["src/mock-behaviour.ts", ...adapter],
    compilerOptions: { paths: entries },
  };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
  const own = join(folder, "src/mock-behaviour.ts");
  return (await checkTypes(folder)).flatMap((fault) => {
    const file = resolve(folder, fault.file);
    if (adapter.includes(file)) return [{ ...fault, file: relative(repository, file) }];
    return file === own ? [{ ...fault, file: `packages/${provider}/src/mock-behaviour.ts` }] : [];
  });
}
