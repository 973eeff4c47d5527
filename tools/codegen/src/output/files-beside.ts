import type { Compilation } from "../compile.ts";
import { emitProviderTest } from "../emit/provider-test.ts";
import { emitTypesTest } from "../emit/types-test.ts";

const CONFIGS = ["tsconfig.json", "tsconfig.build.json"];

/** Returns the generated files of a package outside of its generated folder, by path in the repository. */
export function filesBeside({ provider, model }: Compilation): Map<string, string> {
  const texts = new Map(CONFIGS.map((name) => [name, printConfig(name)]));
  if (model) {
    texts.set("test/generated.test.ts", emitProviderTest(model));
    texts.set("test/types.test.ts", emitTypesTest(model));
  }
  return new Map([...texts].map(([name, text]) => [`packages/${provider}/${name}`, text]));
}

function printConfig(name: string): string {
  return `${JSON.stringify({ extends: `../../tools/repo/config/${name}` }, null, 2)}\n`;
}
