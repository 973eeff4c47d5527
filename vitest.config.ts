import { defineConfig } from "vitest/config";

export default defineConfig({
  // Tests read the sources of the packages, never a build that may be stale.
  resolve: { conditions: ["@snap/source"] },
  ssr: { resolve: { conditions: ["@snap/source"] } },
  test: { include: ["{packages,tools}/*/test/**/*.test.ts"] },
});
