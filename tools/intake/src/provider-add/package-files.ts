import { type Names, printOptions } from "./names.ts";
import type { PlannedSituation } from "./plan-situations.ts";
import { printReadme } from "./print-readme.ts";
import type { Sample } from "./sample-call.ts";

/** Returns the hand-written files of a new package; all other files are generated. */
export function packageFiles(
  names: Names,
  situations: readonly PlannedSituation[],
  sample: Sample,
): Map<string, string> {
  return new Map([
    ["package.json", printManifest(names)],
    ["tsconfig.json", printConfig("tsconfig.json")],
    ["tsconfig.build.json", printConfig("tsconfig.build.json")],
    ["README.md", printReadme(names, sample)],
    ["src/mock-behaviour.ts", printBehaviour(names)],
    ["test/mock-behaviour.test.ts", printBehaviourTest(names)],
    ["test/provider.test.ts", printProviderTest(names, situations)],
    ["test/types.test.ts", printTypesTest(names, sample)],
  ]);
}

// Private until the maintainer has made all decisions.
function printManifest({ displayName }: Names): string {
  const description = `Typed fetch client and MSW handlers for the snapshot API of ${displayName}.`;
  return `${JSON.stringify({ private: true, description }, null, 2)}\n`;
}

function printConfig(name: string): string {
  return `${JSON.stringify({ extends: `../../tools/repo/config/${name}` }, null, 2)}\n`;
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

function printProviderTest({ provider, displayName }: Names, situations: readonly PlannedSituation[]): string {
  const planned = situations.map(({ operation, status }) => {
    const name = JSON.stringify(`the provider responds with ${status}`);
    return `    { operation: ${JSON.stringify(operation)}, status: ${JSON.stringify(status)}, name: ${name}, fault: ${status} },\n`;
  });
  const note = planned.length > 0 ? "    // The mock cloud does not cause these yet.\n" : "";
  return `import { create${displayName}Client } from "@snap/${provider}";
import * as msw from "@snap/${provider}/msw";
import { describeProvider } from "@snap/provider-tests";

describeProvider({
  provider: "${provider}",
  createClient: create${displayName}Client,
  msw,
  situations: [
${note}${planned.join("")}  ],
});
`;
}

function printTypesTest(names: Names, { id, method }: Sample): string {
  const { provider, displayName } = names;
  return `import { create${displayName}Client } from "@snap/${provider}";
import { ${id}Handler } from "@snap/${provider}/msw";
import { expect, test } from "vitest";

test("a request that the contract does not allow does not compile", () => {
  const client = create${displayName}Client({ ${printOptions(names, '"any"')}retry: false });
  // @ts-expect-error: the path is not in the contract
  const call = () => client.${method}("/not/in/the/contract");
  expect(call).toBeTypeOf("function");
});

test("a handler accepts only documented statuses and examples", () => {
  // @ts-expect-error: the contract has no such status
  expect(() => ${id}Handler({ status: 418 })).toThrow(/documents no status 418\\. Choose/);
});
`;
}
