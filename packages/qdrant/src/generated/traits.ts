// Generated from specs/qdrant/openapi.yaml by `pnpm generate qdrant`. Do not edit.

import type { AccountTraits } from "@snap/runtime";

/** What is known about every account at Qdrant without a request. */
export const traits: AccountTraits = { environment: { apiKey: "QDRANT_API_KEY" }, capabilities: { get: "listed" } };
