import { expect, it } from "vitest";
import { renderProviders } from "../src/provider-table.ts";

it("names the command that records the size of a new provider, which must run first", () => {
  const adapter = { provider: "acme", capabilities: { create: {}, restore: {} } } as const;
  expect(() => renderProviders([adapter], {})).toThrow(
    "tools/size/sizes.json\n  size-missing: it has no size of @snap/acme\n  fix: Run `pnpm size --write`, and then this command.",
  );
});
