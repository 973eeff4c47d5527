/** How a list operation is paginated, as specified by `x-snap-pagination` in the provider's spec. */
export interface Pagination {
  /** How the API points to the next page. */
  readonly style: "page-number" | "next-link" | "token" | "cursor" | "header" | "none";
  /** The query parameter that selects a page. */
  readonly position?: string;
  /** The query parameter for the page size, with the provider's default and maximum. */
  readonly size?: { readonly parameter: string; readonly default: number; readonly max: number };
  /** JSON Pointer (RFC 6901) to the items in the body; `""` if the body itself is the list. */
  readonly items: string;
  /** Whether a response may omit the items of an empty page. */
  readonly sparse?: true;
  /** JSON Pointer to the next token or link in the body, or the name of the response header that contains it. */
  readonly next?: string;
  /** JSON Pointer to the total number of items, if the provider reports it. */
  readonly total?: string;
}
