// Generated from specs/azure-compute/openapi.yaml by `pnpm generate azure-compute`. Do not edit.

import type { AccountTraits } from "@snap/runtime";

/** What is known about every account at AzureCompute without a request. */
export const traits: AccountTraits = { environment: { token: "AZURE_ACCESS_TOKEN" }, capabilities: {} };
