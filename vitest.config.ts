import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const PUBLISHED = "tools/{publish-tests,runtime-tests,size}/test/**/*.test.ts";

// Small files that take long. Without earlier results, vitest starts them last, because it starts the largest files first.
const SLOW = [
  "packages/aws/test/generated",
  "packages/cli/test/config/with-lock",
  "packages/exoscale/test/generated",
  "packages/google-compute/test/generated",
  "packages/openstack-cinder/test/generated",
  "packages/stackit/test/generated",
  "packages/unified/test/wrong-answers",
  "packages/unified/test/testing/describe-conformance",
  "tools/attack/test/suites",
  "tools/codegen/test/cli",
  "tools/provider-tests/test/faults",
  "tools/publish-tests/test/publish",
  "tools/update/test/days",
  "tools/update/test/no-adapter",
].map((name) => join(import.meta.dirname, `${name}.test.ts`));

/** Starts slow files first, so that no core is idle while the last file runs. */
class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isSlow = ({ moduleId }: TestSpecification) => SLOW.includes(moduleId);
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))];
  }
}

export default defineConfig({
  // Tests read the sources of the packages, never a build that may be stale.
  resolve: { conditions: ["@snap/source"] },
  ssr: { resolve: { conditions: ["@snap/source"] } },
  test: {
    // One process for each core: by default one core is left idle.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: SlowFirst },
    // Caches transformed files for the next run and the other project.
    fsModuleCache: true,
    // The programs that tests start reuse compiled code in the same way.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, "node_modules/.cache/node") },
    // Several run side by side on few cores.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "packages",
          include: ["packages/*/test/**/*.test.ts"],
          // A worker for each file would take as long as its tests.
          isolate: false,
          // Two more, because half of the time these tests wait, for example for timeouts.
          maxWorkers: availableParallelism() + 2,
          // Projects with different numbers of workers must run one after the other.
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { name: "tools", include: ["tools/*/test/**/*.test.ts"], exclude: [PUBLISHED], isolate: false },
      },
      // Most of these tests start programs, which load nothing into their workers.
      { extends: true, test: { name: "published", include: [PUBLISHED] } },
    ],
  },
});
