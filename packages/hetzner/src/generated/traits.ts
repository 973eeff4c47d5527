// Generated from specs/hetzner/openapi.yaml by `pnpm generate hetzner`. Do not edit.

import type { AccountTraits } from "@snap/runtime";

/** What is known about every account at Hetzner without a request. */
export const traits: AccountTraits = {
  environment: { token: "HCLOUD_TOKEN" },
  limits: { requestsPerHour: 3600 },
  capabilities: { rename: true, protect: true },
};
