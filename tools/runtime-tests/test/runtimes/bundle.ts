import { rolldown } from "rolldown";

/** A program as one file for a place without modules to load: what is loaded when it is first used is in it too. */
export async function bundle(input: string): Promise<string> {
  await using build = await rolldown({ input, platform: "browser" });
  const { output } = await build.generate({ format: "esm", codeSplitting: false });
  return output[0].code;
}
