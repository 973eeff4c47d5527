// Generated from specs/e2b/openapi.yaml by `pnpm generate e2b`. Do not edit.

import type { AccountTraits } from "@snap/runtime";

/** What is known about every account at E2B without a request. */
export const traits: AccountTraits = { environment: { apiKey: "E2B_API_KEY" }, capabilities: { get: "listed" } };
