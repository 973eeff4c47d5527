// Generated from specs/digitalocean/openapi.yaml by `pnpm generate digitalocean`. Do not edit.

import type { AccountTraits } from "@snap/runtime";

/** What is known about every account at DigitalOcean without a request. */
export const traits: AccountTraits = {
  environment: { token: "DIGITALOCEAN_TOKEN" },
  limits: { requestsPerMinute: 250, requestsPerHour: 5000 },
  capabilities: {},
};
