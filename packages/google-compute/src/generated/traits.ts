// Generated from specs/google-compute/openapi.yaml by `pnpm generate google-compute`. Do not edit.

import type { AccountTraits } from "@snap/runtime";

/** What is known about every account at GoogleCompute without a request. */
export const traits: AccountTraits = {
  environment: { token: "CLOUDSDK_AUTH_ACCESS_TOKEN" },
  limits: { requestsPerMinute: 1500 },
  capabilities: {},
};
