import { join } from "node:path";
import { listPublished } from "@snap/openapi/list-providers";
import { describe, expect, it } from "vitest";
import { createVitest } from "vitest/node";
import { findAffected } from "../../src/tasks/find-affected.ts";
import { REPOSITORY } from "../../src/tasks/run.ts";

const PROVIDERS = await listPublished(REPOSITORY);
const [FIRST = "", ...OTHERS] = PROVIDERS;

describe("findAffected", () => {
  it.each(PROVIDERS)(
    "counts a change of the contract or the adapter of %s as a change of only its package",
    (provider) => {
      const adapter = `packages/unified/src/providers/${provider}.ts`;
      const places = [`specs/${provider}/openapi.yaml`, `packages/${provider}/README.md`, adapter];
      for (const file of places) {
        const { related, excluded } = findAffected([file], PROVIDERS);
        const own = [
          `packages/${provider}/src/generated/index.ts`,
          `packages/${provider}/test/generated.test.ts`,
          adapter,
        ];
        expect(related).toEqual(expect.arrayContaining([file, ...own]));
        expect(excluded).toEqual(PROVIDERS.flatMap((other) => (other === provider ? [] : `packages/${other}/**`)));
      }
    },
  );

  it("excludes no provider if a file has changed that may affect all of them", () => {
    const changed = [`specs/${FIRST}/openapi.yaml`, "packages/mock/src/cloud/clock.ts"];
    expect(findAffected(changed, PROVIDERS).excluded).toEqual([]);
  });

  it("also returns changed files that belong to no provider", () => {
    const changed = ["packages/runtime/src/client.ts", "tools/docs/src/cli.ts"];
    expect(findAffected(changed, PROVIDERS)).toEqual({ related: changed, excluded: [] });
  });

  it("selects the tests of a provider, of its accounts in the unified API, and of the rules for all providers", async () => {
    const { related, excluded } = findAffected([`specs/${FIRST}/openapi.yaml`], PROVIDERS);
    const vitest = await createVitest("test", {
      ...{ root: REPOSITORY, project: ["packages", "tools"], cliExclude: [...excluded], watch: false, run: true },
      related: related.map((file) => join(REPOSITORY, file)),
    });
    try {
      // Only of these files are the imports read, which takes long.
      const specifications = await vitest.getRelevantTestSpecifications([
        ...PROVIDERS.map((provider) => `packages/${provider}/test/`),
        "packages/cli/test/commands/ls.test.ts",
        "packages/unified/test/testing/describe-conformance.test.ts",
        "tools/provider-tests/test/",
      ]);
      const selected = specifications.map(({ moduleId }) => moduleId.slice(REPOSITORY.length + 1));
      expect(selected).toEqual(
        expect.arrayContaining([
          `packages/${FIRST}/test/generated.test.ts`,
          "packages/cli/test/commands/ls.test.ts",
          "packages/unified/test/testing/describe-conformance.test.ts",
          "tools/provider-tests/test/coverage.test.ts",
          "tools/provider-tests/test/faults.test.ts",
        ]),
      );
      const ofOthers = OTHERS.map((other) => `packages/${other}/`);
      expect(selected.filter((file) => ofOthers.some((folder) => file.startsWith(folder)))).toEqual([]);
    } finally {
      await vitest.close();
    }
  }, 60_000);
});
