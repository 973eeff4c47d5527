// Generated from specs/daytona/openapi.yaml by `pnpm generate daytona`. Do not edit.

import type { AccountTraits } from "@snap/runtime";

/** What is known about every account at Daytona without a request. */
export const traits: AccountTraits = { environment: { apiKey: "DAYTONA_API_KEY" }, capabilities: {} };
