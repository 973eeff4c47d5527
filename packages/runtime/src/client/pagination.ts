/** How a list operation hands out its pages, as `x-snap-pagination` in the provider's spec says. */
export interface Pagination {
  /** How the API says that there is another page. */
  readonly style: "page-number" | "next-link" | "token" | "cursor" | "header" | "none";
  /** The query parameter that asks for a page. */
  readonly position?: string;
  /** The query parameter for the size of a page, the provider's default and its largest value. */
  readonly size?: { readonly parameter: string; readonly default: number; readonly max: number };
  /** JSON Pointer (RFC 6901) to the items in the body; `""` is the body itself. */
  readonly items: string;
  /** Whether a response may omit the items, which means that there are none. */
  readonly sparse?: true;
  /** JSON Pointer to the next token or link in the body, or the name of the response header that holds it. */
  readonly next?: string;
  /** JSON Pointer to the number of items over all pages, if the provider reports it. */
  readonly total?: string;
}
