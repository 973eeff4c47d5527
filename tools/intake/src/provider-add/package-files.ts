import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Names, printOptions } from "./names.ts";
import type { PlannedSituation } from "./plan-situations.ts";
import { printReadme } from "./print-readme.ts";
import type { Sample } from "./sample-call.ts";

// Alike in all providers but for names.
const COPIED = [
  "LICENSE",
  "tsconfig.json",
  "tsconfig.build.json",
  "test/contract.test.ts",
  "test/faults.test.ts",
  "test/mock-cloud.test.ts",
];

/** A sibling that new packages are made like. */
export interface Model extends Names {
  /** The folder of its package. */
  readonly folder: string;
}

/** The files of a new package by name, alike to those of `model`; its generated code is not among them. */
export async function packageFiles(
  names: Names,
  model: Model,
  situations: readonly PlannedSituation[],
  sample: Sample,
): Promise<Map<string, string>> {
  const read = (name: string) => readFile(join(model.folder, name), "utf8");
  const files = new Map<string, string>();
  for (const name of COPIED) files.set(name, rename(await read(name), model, names));
  files.set("package.json", toManifest(await read("package.json"), model, names));
  files.set("README.md", printReadme(names, sample));
  files.set("src/mock-behaviour.ts", printBehaviour(names));
  files.set("test/mock-behaviour.test.ts", printBehaviourTest(names));
  files.set("test/coverage.test.ts", printCoverage(names, situations));
  files.set("test/types.test.ts", printTypesTest(names, sample));
  return files;
}

function rename(text: string, model: Names, names: Names): string {
  return text.replaceAll(model.displayName, names.displayName).replaceAll(model.provider, names.provider);
}

// Private until a person has decided what there is to decide: nothing half-done is published.
function toManifest(text: string, model: Names, names: Names): string {
  const manifest: Record<string, unknown> = JSON.parse(rename(text, model, names));
  const { name, version: _, ...rest } = manifest;
  const description = `Typed fetch client and MSW handlers for the snapshot API of ${names.displayName}.`;
  return `${JSON.stringify({ name, version: "0.0.0", private: true, ...rest, description }, null, 2)}\n`;
}

function printBehaviour({ displayName }: Names): string {
  return `import type { MockBehaviour } from "@snap/mock";

/** What ${displayName}'s mock cloud does beyond its contract. */
export const behaviour: MockBehaviour = {};
`;
}

function printBehaviourTest({ provider }: Names): string {
  return `import { createMockCloud, handlers } from "@snap/${provider}/msw";
import { expect, test } from "vitest";
import { behaviour } from "../src/mock-behaviour.ts";

test("the mock cloud does what its contract says, and nothing of its own yet", () => {
  expect(behaviour).toEqual({});
  expect(createMockCloud().handlers).toHaveLength(handlers.length);
});
`;
}

function printCoverage({ provider, displayName }: Names, situations: readonly PlannedSituation[]): string {
  const planned = situations.map(({ operation, status }) => {
    const name = JSON.stringify(`the provider answers ${status}`);
    return `    { operation: ${JSON.stringify(operation)}, status: ${JSON.stringify(status)}, name: ${name}, fault: ${status} },\n`;
  });
  const note = planned.length > 0 ? "    // Nothing in the mock cloud causes these yet.\n" : "";
  return `import { describeCoverage } from "@snap/provider-tests";
import { create${displayName}Client } from "@snap/${provider}";
import { createMockCloud } from "@snap/${provider}/msw";

describeCoverage({
  provider: "${provider}",
  createClient: create${displayName}Client,
  createMockCloud,
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

test("a handler takes documented statuses and examples alone", () => {
  // @ts-expect-error: the contract has no such status
  expect(() => ${id}Handler({ status: 418 })).toThrow(/documents no status 418\\. Choose/);
});
`;
}
