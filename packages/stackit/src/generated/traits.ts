// Generated from specs/stackit/openapi.yaml by `pnpm generate stackit`. Do not edit.

import type { AccountTraits } from "@snap/runtime";

/** What is known about every account at Stackit without a request. */
export const traits: AccountTraits = {
  environment: { token: "STACKIT_SERVICE_ACCOUNT_TOKEN" },
  capabilities: { rename: true },
};
