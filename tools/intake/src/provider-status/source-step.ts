import { at, type Tree } from "@snap/openapi/json";
import { type Step, step } from "./steps.ts";

/** Returns the step that lets updates read the spec of a provider that publishes one. */
export function sourceStep(provider: string, source: Tree): Step {
  const isRecorded = source["kind"] !== "openapi" || at(source, "upstream", "url") !== undefined;
  return step(
    "updates",
    isRecorded ? [] : ["the address of the spec is not recorded"],
    `Write \`url\` below \`upstream\` in specs/${provider}/source.yaml, then: pnpm specs:sync ${provider}`,
    "optional",
  );
}
