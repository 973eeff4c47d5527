import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { generate } from "@snap/codegen";
import { isPublished } from "@snap/openapi/list-providers";
import { ProblemError } from "@snap/openapi/problem";
import { readIfThere } from "@snap/openapi/read-if-there";
import { dependencyRules } from "@snap/repo/dependency-rules";
import { readmeStep } from "./readme-step.ts";
import { type Step, step } from "./steps.ts";

const SIZES = "tools/size/sizes.json";
const RULES = "tools/repo/src/check/dependency-rules.ts";

/** Returns the steps that are done in a provider's package, its adapter, and around them. */
export async function packageSteps(repository: string, provider: string): Promise<Step[]> {
  const own = `packages/${provider}`;
  const adapter = `packages/unified/src/providers/${provider}.ts`;
  const subject = `${own}/test/subject.ts`;
  const has = (file: string) => existsSync(join(repository, file));
  const missing = (...files: readonly string[]) => files.filter((file) => !has(file)).map((file) => `no ${file}`);
  const manifest = await readFile(join(repository, own, "package.json"), "utf8");
  const unified: unknown = JSON.parse(await readFile(join(repository, "packages/unified/package.json"), "utf8"));
  const exported = Object.hasOwn(Object(Object(unified).exports), `./${provider}`);
  const readme = `${own}/README.md`;
  return [
    readmeStep(readme, await readIfThere(join(repository, readme))),
    step("documentation", missing(`${own}/API.md`, `${own}/llms.txt`), "pnpm install && pnpm docs:sync"),
    step(
      "libraries",
      refusedLibraries(provider, manifest),
      `Name each in LIBRARIES and SHIPPED of ${RULES}, with its licence and the reason.`,
    ),
    step("adapter", missing(adapter), `Write ${adapter}.`),
    step(
      "entry of the adapter",
      exported ? [] : [`@snap/unified does not export ./${provider}`],
      "Name it in packages/unified/package.json.",
    ),
    step(
      "conformance",
      (await readIfThere(join(repository, subject)))?.includes(`"@snap/unified/${provider}"`)
        ? []
        : [`${subject} has no adapter`],
      `Name the \`adapter\`, \`creations\` and \`restorations\` in ${subject}, then: pnpm vitest run ${own}`,
    ),
    step(
      "checks that this command does not run",
      isPublished(manifest) ? [] : ["the tests, the types, and the API itself"],
      `npm test, then with a credential: pnpm verify:live ${provider}`,
      "optional",
    ),
    step("changeset", await lacksChangeset(repository, provider, manifest), "pnpm changeset"),
    step(
      "publication",
      isPublished(manifest) ? [] : [`${own}/package.json is private`],
      `Remove "private" from ${own}/package.json.`,
    ),
    step(
      "sizes",
      (await readIfThere(join(repository, SIZES)))?.includes(`"@snap/${provider}"`)
        ? []
        : [`${SIZES} has no @snap/${provider}`],
      "pnpm size --write && pnpm docs:sync && npm test. If an adapter is over its budget, see tools/size/src/weigh-adapters.ts.",
    ),
    step(
      "comparison with Prism",
      isPublished(manifest)
        ? []
        : ["it starts when the package is published, like the test of the snippets in its README"],
      "pnpm vitest run tools/runtime-tests/test/prism.test.ts tools/runtime-tests/test/readme.test.ts",
      "optional",
    ),
  ];
}

/** Returns the dependencies of a package that `pnpm repo-check` does not allow. */
export function refusedLibraries(provider: string, manifest: string): string[] {
  const { dependencies = {} }: { dependencies?: object } = JSON.parse(manifest);
  const { direct = [] } = dependencyRules([provider])[provider] ?? {};
  const refused = Object.keys(dependencies).filter((name) => !direct.includes(name));
  return refused.map((name) => `repo-check does not allow the dependency ${name}`);
}

/** Returns the step that all others depend on: the contract compiles, and the generated code is up to date. */
export async function compileStep(repository: string, provider: string): Promise<Step> {
  const command = `pnpm generate ${provider} && pnpm docs:sync`;
  try {
    const [generated] = await generate({ repository, providers: [provider], check: true });
    const stale = generated?.stale ?? [];
    return step("generated code", stale.length === 0 ? [] : [`${stale.length} files are not up to date`], command);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const problems = error.message
      .split("\n")
      .slice(0, 2)
      .map((line) => line.trim());
    return step(
      "generated code",
      [`the contract does not compile: ${problems.join(": ")}`],
      `pnpm generate ${provider}`,
    );
  }
}

// A package that was released before needs a changeset only for a change, which `pnpm repo-check --since` finds.
async function lacksChangeset(repository: string, provider: string, manifest: string): Promise<string[]> {
  const { name, version }: { name: string; version: string } = JSON.parse(manifest);
  if (version !== "0.0.0") return [];
  const folder = join(repository, ".changeset");
  const files = (await readdir(folder)).filter((file) => file.endsWith(".md"));
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  return texts.some((text) => text.includes(`"${name}"`)) ? [] : [`none names @snap/${provider}`];
}
