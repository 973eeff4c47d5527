import { escapeLines } from "@snap/openapi/escape";
import { toAdapterName } from "@snap/openapi/to-adapter-name";
import type { Names } from "./names.ts";
import type { PlannedSituation } from "./plan-situations.ts";
import type { AdapterFacts } from "./print-adapter.ts";
import { printReadme } from "./print-readme.ts";
import type { Sample } from "./sample-call.ts";

/** Returns the hand-written files of a new package; all other files are generated. */
export function packageFiles(
  names: Names,
  situations: readonly PlannedSituation[],
  sample: Sample,
  adapter?: AdapterFacts,
): Map<string, string> {
  return new Map([
    ["package.json", printManifest(names)],
    ["README.md", printReadme(names, sample)],
    ["src/mock-behaviour.ts", printBehaviour(names)],
    ["test/mock-behaviour.test.ts", printBehaviourTest(names)],
    ["test/subject.ts", printSubject(names, situations, adapter)],
  ]);
}

// Private until the maintainer has made all decisions.
function printManifest({ displayName }: Names): string {
  const description = `Typed fetch client and MSW handlers for the snapshot API of ${displayName}.`;
  return `${escapeLines(JSON.stringify({ private: true, description }, null, 2))}\n`;
}

function printBehaviour({ displayName }: Names): string {
  return `import type { MockBehaviour } from "@snap/mock";

/** The behaviour of ${displayName}'s mock cloud that its contract does not describe. */
export const behaviour: MockBehaviour = {};
`;
}

function printBehaviourTest({ provider }: Names): string {
  return `import { createMockCloud, handlers } from "@snap/${provider}/msw";
import { expect, test } from "vitest";
import { behaviour } from "../src/mock-behaviour.ts";

test("the mock cloud only behaves as its contract describes", () => {
  expect(behaviour).toEqual({});
  expect(createMockCloud().handlers).toHaveLength(handlers.length);
});
`;
}

function printSubject(
  { provider }: Names,
  situations: readonly PlannedSituation[],
  adapter: AdapterFacts | undefined,
): string {
  const planned = situations.map(({ operation, status }) => {
    const name = JSON.stringify(`the provider responds with ${status}`);
    return `    { operation: ${JSON.stringify(operation)}, status: ${JSON.stringify(status)}, name: ${name}, fault: ${status} },\n`;
  });
  const note = planned.length > 0 ? "    // The mock cloud does not cause these statuses yet.\n" : "";
  const name = toAdapterName(provider);
  const { description = "" } = adapter ?? {};
  const imports = adapter
    ? `import { ${description === "snapshots" ? "" : `${description} as `}snapshots } from "@snap/${provider}/snapshots";
import { ${name} } from "@snap/unified/${provider}";
import { toStatedFields } from "@snap/unified/testing";
`
    : "";
  const tested = adapter ? `  adapter: ${name},\n  fields: toStatedFields(snapshots),\n` : "";
  return `import type { Collections } from "@snap/${provider}/msw";
import type { Subject } from "@snap/provider-tests";
${imports}
export const subject: Subject<Collections> = {
${tested}  situations: [
${note}${planned.join("")}  ],
};
`;
}
