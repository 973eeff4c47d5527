/** The automatic finding about one part of a provider's API. */
export interface Finding {
  readonly about: string;
  /** `unsupported`: the API has this part, but in a form that an adapter cannot use. */
  readonly status: "found" | "guessed" | "missing" | "unclear" | "unsupported";
  /** The operation, and the place in it. */
  readonly place: string;
  /** The next step for the maintainer. */
  readonly advice: string;
}

/** Creates a finding. */
export function finding(about: string, status: Finding["status"], place: string, advice = ""): Finding {
  return { about, status, place, advice };
}
