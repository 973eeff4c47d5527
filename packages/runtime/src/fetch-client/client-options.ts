import type { RequestOptions } from "../client/request-options.ts";

/** Options of {@link createClient}: those of `fetch`, and how requests are made. */
export interface ClientOptions extends Omit<RequestInit, "body" | "headers" | "method">, RequestOptions {}
