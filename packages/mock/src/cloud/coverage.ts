/** A response of a mock cloud. */
export interface CoveredResponse {
  /** The operationId. */
  readonly operation: string;
  /** The documented status. */
  readonly status: string;
  /** The example, if one was sent unchanged. */
  readonly example: string | undefined;
  /** Whether the request asked for it with `Prefer`. */
  readonly forced: boolean;
  /** How often it was sent. */
  readonly count: number;
}

/** Which documented responses a mock cloud returned. */
export interface Coverage {
  /** Which documented responses were sent, and how often. */
  readonly responses: readonly CoveredResponse[];
  /** Documented statuses that were never returned, as `operation status`. Those forced with `Prefer` do not count. */
  readonly missing: readonly string[];
}

/** Records responses. */
export interface CoverageRecorder extends Coverage {
  record(response: Omit<CoveredResponse, "count">): void;
}

/** @param documented the statuses of each operation, as `operation status` */
export function createCoverage(documented: readonly string[]): CoverageRecorder {
  const responses = new Map<string, CoveredResponse>();
  return {
    get responses() {
      return [...responses.values()];
    },
    get missing() {
      const met = new Set(
        [...responses.values()]
          .filter(({ forced }) => !forced)
          .map(({ operation, status }) => `${operation} ${status}`),
      );
      return documented.filter((place) => !met.has(place));
    },
    record(response) {
      const key = JSON.stringify(Object.values(response));
      responses.set(key, { ...response, count: (responses.get(key)?.count ?? 0) + 1 });
    },
  };
}
