// Generated from specs/instavm/openapi.yaml by `pnpm generate instavm`. Do not edit.

import type { AccountTraits } from "@snap/runtime";

/** What is known about every account at InstaVM without a request. */
export const traits: AccountTraits = { environment: { apiKey: "INSTAVM_API_KEY" }, capabilities: {} };
