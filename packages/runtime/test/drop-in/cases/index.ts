import type { Case } from "../library.ts";
import { bodyCases } from "./bodies.ts";
import { clientCases } from "./clients.ts";
import { headerCases } from "./headers.ts";
import { hookCases } from "./hooks.ts";
import { middlewareCases } from "./middleware.ts";
import { responseCases } from "./responses.ts";
import { serializerCases } from "./serializers.ts";
import { urlCases } from "./urls.ts";

/** The documented behavior of openapi-fetch, feature by feature, and the intended differences. */
export const CASES: readonly Case[] = [
  ...urlCases,
  ...headerCases,
  ...bodyCases,
  ...responseCases,
  ...hookCases,
  ...middlewareCases,
  ...clientCases,
  ...serializerCases,
];
