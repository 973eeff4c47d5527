// Generated from specs/exoscale/openapi.yaml by `pnpm generate exoscale`. Do not edit.

import type { AccountTraits } from "@snap/runtime";

/** What is known about every account at Exoscale without a request. */
export const traits: AccountTraits = { environment: { keys: "EXOSCALE_API_KEY" }, capabilities: {} };
