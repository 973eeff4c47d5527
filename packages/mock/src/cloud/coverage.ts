/** A response of a mock cloud. */
export interface CoveredAnswer {
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
  readonly answers: readonly CoveredAnswer[];
  /** Documented statuses that were never returned, as `operation status`. Those forced with `Prefer` do not count. */
  readonly missing: readonly string[];
}

/** Records answers. */
export interface CoverageRecorder extends Coverage {
  record(answer: Omit<CoveredAnswer, "count">): void;
}

/** @param documented the statuses of each operation, as `operation status` */
export function createCoverage(documented: readonly string[]): CoverageRecorder {
  const answers = new Map<string, CoveredAnswer>();
  return {
    get answers() {
      return [...answers.values()];
    },
    get missing() {
      const met = new Set(
        [...answers.values()].filter(({ forced }) => !forced).map(({ operation, status }) => `${operation} ${status}`),
      );
      return documented.filter((place) => !met.has(place));
    },
    record(answer) {
      const key = JSON.stringify(Object.values(answer));
      answers.set(key, { ...answer, count: (answers.get(key)?.count ?? 0) + 1 });
    },
  };
}
