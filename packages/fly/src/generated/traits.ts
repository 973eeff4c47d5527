// Generated from specs/fly/openapi.yaml by `pnpm generate fly`. Do not edit.

import type { AccountTraits } from "@snap/runtime";

/** What is known about every account at Fly without a request. */
export const traits: AccountTraits = {
  environment: { token: "FLY_API_TOKEN" },
  limits: { requestsPerMinute: 60 },
  capabilities: { get: "listed", delete: false },
};
