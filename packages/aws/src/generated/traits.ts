// Generated from specs/aws/openapi.yaml by `pnpm generate aws`. Do not edit.

import type { AccountTraits } from "@snap/runtime";

/** What is known about every account at AWS without a request. */
export const traits: AccountTraits = { environment: { keys: "AWS_ACCESS_KEY_ID" }, capabilities: {} };
