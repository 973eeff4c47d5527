import { describe, expect, it } from "vitest";
import { checkImports } from "../../src/check/check-imports.ts";

describe("checkImports", () => {
  it.each([
    ["packages/runtime/src/page.ts", "openapi-fetch"],
    ["packages/runtime/src/page.ts", "node:fs"],
    ["packages/runtime/src/client/create-client.ts", "msw"],
    ["packages/mock/src/store.ts", "@snap/digitalocean"],
    ["packages/fireworks/src/generated/client.ts", "openapi-fetch"],
    ["packages/fireworks/src/generated/client.ts", "msw"],
    ["packages/fireworks/src/generated/client.ts", "@snap/instavm"],
    ["packages/fireworks/src/generated/index.ts", "./handlers.ts"],
    ["packages/fireworks/src/mock-behaviour.ts", "./generated/client.ts"],
    ["packages/fireworks/src/mock-behaviour.ts", "../../instavm/src/mock-behaviour.ts"],
    ["packages/unified/src/create-snap.ts", "./providers/fireworks.ts"],
    ["packages/unified/src/create-snap.ts", "@snap/fireworks"],
    ["packages/unified/src/providers/fireworks.ts", "@snap/instavm"],
    ["packages/unified/src/providers/fireworks.ts", "./instavm.ts"],
    ["packages/unified/src/providers/fireworks.ts", "../ref.ts"],
    ["packages/unified/src/adapter-kit/request.ts", "../act/with-timeout.ts"],
    ["packages/unified/src/providers/fireworks.ts", "node:process"],
    ["tools/codegen/src/emit/client.ts", "openapi-typescript"],
    ["tools/openapi/src/json.ts", "@snap/codegen"],
    ["tools/diff/src/place.ts", "@snap/sync/source"],
    ["tools/sync/src/cli.ts", "@snap/codegen/src/compile.ts"],
    ["tools/sync/src/cli.ts", "../../codegen/src/compile.ts"],
    ["tools/sync/test/sync.test.ts", "../../codegen/src/compile.ts"],
    ["tools/mutate/src/cli.ts", "../../codegen/src/compile.ts"],
    ["tools/mutate/src/cli.ts", "@snap/codegen"],
    ["tools/verify-live/test/serve.ts", "../../../packages/mock/src/server/serve-cloud.ts"],
    ["tools/provider-tests/src/index.ts", "@snap/codegen"],
  ])("refuses that %s imports %s", (file, target) => {
    expect(checkImports(file, `import type { x } from "${target}";`)).toHaveLength(1);
    expect(checkImports(file, `export * from "${target}";`)).toHaveLength(1);
  });

  it.each(["ts", "mts", "cts", "tsx", "js", "mjs", "cjs", "jsx"])(
    "reads imports of every kind in .%s files",
    (extension) => {
      const file = `packages/runtime/src/page.${extension}`;
      expect(checkImports(file, 'import fs from "node:fs";')).toHaveLength(1);
      expect(checkImports(file, 'const fs = await import("node:fs");')).toHaveLength(1);
      expect(checkImports(file, 'const fs = require("node:fs");')).toHaveLength(1);
      expect(
        checkImports(`packages/unified/src/providers/fireworks.${extension}`, 'import "@snap/fireworks";'),
      ).toEqual([]);
    },
  );

  it("reads no imports in files that are not code", () => {
    expect(checkImports("packages/runtime/src/page.md", 'import fs from "node:fs";')).toEqual([]);
  });

  it.each([
    ["packages/runtime/src/fetch-client/serializers.ts", "openapi-fetch"],
    ["packages/fireworks/src/generated/handlers.ts", "msw"],
    ["packages/fireworks/src/generated/msw.ts", "./handlers.ts"],
    ["packages/fireworks/src/generated/index.ts", "./client.ts"],
    ["packages/fireworks/src/generated/client.ts", "@snap/runtime/paging"],
    ["packages/fireworks/src/generated/client.ts", "@snap/runtime/scopes"],
    ["packages/unified/src/providers/fireworks.ts", "@snap/fireworks"],
    ["packages/unified/src/providers/fireworks.ts", "../adapter-kit/index.ts"],
    ["packages/unified/src/act/with-timeout.ts", "../adapter-kit/request.ts"],
    ["tools/codegen/src/emit/schema.ts", "openapi-typescript"],
    ["tools/openapi/src/media-kind.ts", "../../../packages/runtime/src/media.ts"],
    ["tools/sync/src/cli.ts", "@snap/codegen/places"],
    ["tools/sync/src/cli.ts", "@snap/openapi/json"],
    ["tools/update/src/prove/prove.ts", "@snap/runtime"],
    ["tools/update/test/judge-types.ts", "@snap/diff/test/cases"],
  ])("lets %s import %s", (file, target) => {
    expect(checkImports(file, `import { x } from "${target}";`)).toEqual([]);
  });
});
