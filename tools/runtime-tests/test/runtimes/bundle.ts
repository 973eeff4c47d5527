import { rolldown } from "rolldown";

/** Bundles a program into one file, on-demand chunks included, for an environment that cannot load modules. */
export async function bundle(input: string): Promise<string> {
  await using build = await rolldown({ input, platform: "browser" });
  const { output } = await build.generate({ format: "esm", codeSplitting: false });
  return output[0].code;
}
