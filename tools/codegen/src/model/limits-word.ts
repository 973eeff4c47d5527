import { ajv, closed, text } from "./word-schema.ts";

/**
 * `x-snap-limits`: how many requests the provider accepts from an account, each with the place where the provider
 * documents it.
 */
export interface LimitsWord {
  readonly requestsPerMinute?: Limit;
  readonly requestsPerHour?: Limit;
  readonly concurrency?: Limit;
}

interface Limit {
  readonly value: number;
  readonly because: string;
}

const limit = closed(["value", "because"], { value: { type: "integer", minimum: 1 }, because: text });

export const isLimits = ajv.compile<LimitsWord>({
  ...closed([], { requestsPerMinute: limit, requestsPerHour: limit, concurrency: limit }),
  minProperties: 1,
});
