// Generated from specs/globex/openapi.yaml by `pnpm generate globex`. Do not edit.

import type { AccountTraits } from "@snap/runtime";

/** What is known about every account at Globex without a request. */
export const traits: AccountTraits = {
  environment: { token: "GLOBEX_TOKEN" },
  capabilities: { rename: true, protect: true },
};
