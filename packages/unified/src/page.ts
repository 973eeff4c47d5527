/** A page of a list, from one response of the provider. */
export interface Page<Item> extends ReadonlyArray<Item> {
  /** The position of the next page; absent on the last page. */
  readonly next?: string | undefined;
  /**
   * How many items the list has, if the provider numbers its pages and says so. If this changes from page to page, the
   * caller reads the pages again.
   */
  readonly total?: number | undefined;
}
