import { at, type Tree } from "@snap/openapi/json";
import { type Step, step } from "./steps.ts";

/** Returns the step that lets daily updates compare the spec of a provider that publishes one. */
export function sourceStep(provider: string, source: Tree, isRecorded: boolean): Step {
  const folder = `specs/${provider}`;
  const isPublished = source["kind"] === "openapi";
  const hasAddress = at(source, "upstream", "url") !== undefined;
  const sync = `pnpm specs:sync ${provider}`;
  return step(
    "updates",
    [
      ...(isPublished && !hasAddress ? ["the address of the spec is not recorded"] : []),
      ...(isPublished && !isRecorded ? [`no ${folder}/upstream.yaml, which updates compare with the spec`] : []),
    ],
    hasAddress ? sync : `Write \`url\` below \`upstream\` in ${folder}/source.yaml, then: ${sync}`,
    "optional",
  );
}
