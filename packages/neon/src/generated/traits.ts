// Generated from specs/neon/openapi.yaml by `pnpm generate neon`. Do not edit.

import type { AccountTraits } from "@snap/runtime";

/** What is known about every account at Neon without a request. */
export const traits: AccountTraits = {
  environment: { apiKey: "NEON_API_KEY" },
  limits: { requestsPerMinute: 700 },
  capabilities: { get: "listed", rename: true },
};
