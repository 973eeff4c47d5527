/** What is known of one part of a provider's API, before a person has worked on it. */
export interface Finding {
  readonly about: string;
  /** `unsupported`: the API has it, in a form that an adapter cannot use. */
  readonly status: "found" | "guessed" | "missing" | "unclear" | "unsupported";
  /** The operation, and the place in it. */
  readonly place: string;
  /** What to do. */
  readonly advice: string;
}

/** Creates a finding. */
export function finding(about: string, status: Finding["status"], place: string, advice = ""): Finding {
  return { about, status, place, advice };
}
