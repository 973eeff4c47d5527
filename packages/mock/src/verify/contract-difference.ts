/** What differs from the contract. */
export type DifferenceKind =
  | "adapter"
  | "body"
  | "content-type"
  | "enum"
  | "field"
  | "header"
  | "identity"
  | "no-success"
  | "paging"
  | "schema"
  | "status"
  | "unknown-id"
  | "unusable";

/** A difference between a response and the contract. Its strings contain no value of the response. */
export interface ContractDifference {
  /** What differs. */
  readonly kind: DifferenceKind;
  /** The operationId; empty if the object was read by several operations. */
  readonly operation: string;
  /** The status of the response. */
  readonly status?: number;
  /** JSON Pointer to the place in the body, or the name of a header; empty for the whole response. */
  readonly at: string;
  /** What the contract documents. */
  readonly expected: string;
  /** What the API sent. */
  readonly found: string;
}
