// Generated from specs/vultr/openapi.yaml by `pnpm generate vultr`. Do not edit.

import type { AccountTraits } from "@snap/runtime";

/** What is known about every account at Vultr without a request. */
export const traits: AccountTraits = {
  environment: { apiKey: "VULTR_API_KEY" },
  limits: { requestsPerMinute: 1800 },
  capabilities: { rename: true },
};
