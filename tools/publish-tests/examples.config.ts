import { defineConfig } from "vitest/config";

// Separate from the other tests, because these install Next.js, Wrangler and more.
export default defineConfig({
  test: { include: ["test/examples/*.examples.ts"], testTimeout: 600_000, hookTimeout: 600_000 },
});
