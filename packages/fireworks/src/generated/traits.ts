// Generated from specs/fireworks/openapi.yaml by `pnpm generate fireworks`. Do not edit.

import type { AccountTraits } from "@snap/runtime";

/** What is known about every account at Fireworks without a request. */
export const traits: AccountTraits = { environment: { apiKey: "FIREWORKS_API_KEY" }, capabilities: {} };
