// Generated from specs/opensandbox/openapi.yaml by `pnpm generate opensandbox`. Do not edit.

import type { AccountTraits } from "@snap/runtime";

/** What is known about every account at OpenSandbox without a request. */
export const traits: AccountTraits = { environment: { apiKey: "OPEN_SANDBOX_API_KEY" }, capabilities: {} };
