import type { QuerySerializer, QuerySerializerOptions, RequestOptions } from "../client/request-options.ts";

/** Options of {@link createClient}: those of `fetch`, and how requests are made. */
export interface ClientOptions
  extends Omit<RequestInit, "body" | "headers" | "method">,
    Omit<RequestOptions, "querySerializer"> {
  /** Serializes queries. Default: lists of style form and objects of style deepObject, with explode. */
  querySerializer?: QuerySerializer | QuerySerializerOptions;
}
