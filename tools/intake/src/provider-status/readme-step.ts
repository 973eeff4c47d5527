import { type Step, step } from "./steps.ts";

const SECTIONS = ["options", "size"];

/** Returns the step that completes the README that `provider:add` has written. */
export function readmeStep(file: string, text = ""): Step {
  const lost = SECTIONS.filter((name) => !text.includes(`<!-- ${name} -->\n`) || !text.includes(`<!-- /${name} -->`));
  return step(
    "README",
    [
      ...lost.map((name) => `no <!-- ${name} --> and <!-- /${name} -->, which docs:sync fills`),
      // The written example only calls a mock.
      ...(text.includes('from "vitest"')
        ? []
        : ["none of its examples is a test that shows how users test their code with the mock"]),
    ],
    `Say in ${file} what the provider calls a snapshot, and make its example of mocks a test, with \`test\` and \`expect\` from "vitest".`,
  );
}
