import type { QuerySerializer, QuerySerializerOptions, RequestOptions } from "../client/request-options.ts";

/** Options of {@link createClient}: options of `fetch`, and how requests are sent. */
export interface ClientOptions
  extends Omit<RequestInit, "body" | "headers" | "method" | "redirect">,
    Omit<RequestOptions, "querySerializer"> {
  /**
   * Passes the handling of redirects to `fetch`. Default: redirects of GET and HEAD are followed, at most five times
   * and without headers to another origin; any other redirect is a `RedirectError`. In browsers, which hide the target
   * of a redirect, `fetch` follows redirects of GET and HEAD.
   */
  redirect?: "error" | "follow";
  /** Serializes queries. Default: lists with style `form` and objects with style `deepObject`, both with explode. */
  querySerializer?: QuerySerializer | QuerySerializerOptions;
}
