/** A documented response that a mock cloud sent. */
export interface CoveredResponse {
  /** The operationId. */
  readonly operation: string;
  /** The documented status. */
  readonly status: string;
  /** The name of the example, if its body was sent unchanged. */
  readonly example: string | undefined;
  /** Whether the request selected this response with `Prefer`. */
  readonly forced: boolean;
  /** How often this response was sent. */
  readonly count: number;
}

/** Which documented responses a mock cloud has sent, and which it has not. */
export interface Coverage {
  /** The documented responses that were sent, each with its count. */
  readonly responses: readonly CoveredResponse[];
  /**
   * The documented statuses that were never sent, as `operation status`. Responses selected with `Prefer` are not
   * counted.
   */
  readonly missing: readonly string[];
}

/** The coverage of a mock cloud, with the method that records a response. */
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
