import type { QuerySerializer, QuerySerializerOptions, RequestOptions } from "../client/request-options.ts";

/** Options of {@link createClient}: those of `fetch`, and how requests are made. */
export interface ClientOptions
  extends Omit<RequestInit, "body" | "headers" | "method" | "redirect">,
    Omit<RequestOptions, "querySerializer"> {
  /**
   * Leaves redirects to `fetch`. Default: those of GET and HEAD are followed, at most five times and without headers to
   * another origin (in browsers, which hide where a redirect leads, by `fetch`); others are a `RedirectError`.
   */
  redirect?: "error" | "follow";
  /** Serializes queries. Default: lists of style form and objects of style deepObject, with explode. */
  querySerializer?: QuerySerializer | QuerySerializerOptions;
}
