/** How a list operation is paginated, as specified by `x-snap-pagination` in the provider's spec. */
export interface Pagination {
  /** How the API points to the next page. */
  readonly style: "page-number" | "offset" | "next-link" | "link" | "token" | "cursor" | "header" | "none";
  /** The query parameter that selects a page. Default: the whole query of a link selects the page. */
  readonly position?: string;
  /** The number of the first page, or the offset of the first item. Default: page 1, offset 0. */
  readonly first?: number;
  /** The query parameter for the page size, with the provider's default and maximum. */
  readonly size?: { readonly parameter: string; readonly default: number; readonly max: number };
  /** JSON Pointer (RFC 6901) to the items in the body; `""` if the body itself is the list. */
  readonly items: string;
  /** Whether a response may omit the items of an empty page. */
  readonly sparse?: true;
  /** JSON Pointer to the next token or link in the body, or the name of the response header that contains it. */
  readonly next?: string;
  /** JSON Pointer to the number of pages, if the provider reports it. */
  readonly pages?: string;
  /** JSON Pointer to the total number of items, if the provider reports it. */
  readonly total?: string;
  /** Finds the next page, if no value in the response is its cursor: `counted` or `linked` of `@snap/runtime/paging`. */
  readonly paging?: Paging;
}

/** Finds the next page of a list. */
export interface Paging {
  /** Returns the cursor of the next page; `undefined` after the last page. */
  readonly next: (list: PagedList, page: PageRead) => Promise<string | undefined> | string | undefined;
  /** Changes the query of the request for a page. The query contains the cursor as `position`. */
  readonly prepare: (query: Record<string, unknown>, position: string) => Promise<void> | void;
}

/** A list that is paginated. */
export interface PagedList extends Pagination {
  /** The path, as the spec writes it. */
  readonly path: string;
}

/** A page of a list that was read. */
export interface PageRead {
  /** The cursor of this page; `undefined` on the first page. */
  readonly cursor: string | undefined;
  /** The query of the listing: the same object for all its pages. */
  readonly query: Readonly<Record<string, unknown>>;
  /** The items of this page. */
  readonly items: readonly unknown[];
  /** The response body. */
  readonly data: unknown;
  /** The HTTP response. */
  readonly response: Response;
}
