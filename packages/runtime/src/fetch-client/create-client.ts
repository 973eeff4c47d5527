import { bodies } from "../bodies.ts";
import type { ClientDefinition } from "../client/client-definition.ts";
import { createApiClient } from "../client/create-api-client.ts";
import type { Middleware } from "../client/middleware.ts";
import type { CallInit } from "../request/call.ts";
import { checkObject } from "../request/check-object.ts";
import { checkMiddleware } from "../request/middleware-run.ts";
import { streams } from "../streams.ts";
import { createQuerySerializer, styles } from "../styles.ts";
import type { ClientOptions } from "./client-options.ts";
import type { Client, MediaType } from "./fetch-types.ts";
import { readAnyMedia } from "./read-any-media.ts";
import { serializeTemplate } from "./serialize-template.ts";

/**
 * Creates a client for the paths that openapi-typescript generated, as a replacement for `createClient` of
 * openapi-fetch. It sends only credentials that your headers and middleware set.
 *
 * @throws {InvalidRequestError} when an option is invalid.
 */
export function createClient<Paths extends object, Media extends MediaType = MediaType>(
  options: ClientOptions = {},
): Client<Paths, Media> {
  checkObject(options, "The options of a client");
  const given = options ?? {};
  const {
    baseUrl = "",
    querySerializer,
    pathSerializer = serializeTemplate,
    signal: shared,
    redirect: usual,
    // As in openapi-fetch, the name of the function determines the method.
    method: _,
    ...others
  } = given as ClientOptions & { readonly method?: unknown };
  const toSerializer = (own?: ClientOptions["querySerializer"]) => {
    if (typeof own === "function") return own;
    const general = querySerializer ?? {};
    if (!own) return typeof general === "function" ? general : createQuerySerializer(general);
    return createQuerySerializer({ ...(typeof general === "object" && general), ...own });
  };
  // On a server, a client with a relative base URL can be created; only its calls need an absolute one.
  const isOpen = !/^[a-z][\w+.-]*:/i.test(baseUrl) && !hasPage();
  const client = createApiClient<object, typeof DEFINITION.paginations>(DEFINITION, {
    ...others,
    baseUrl: isOpen ? UNKNOWN : baseUrl,
    querySerializer: toSerializer(),
    pathSerializer,
  });
  const request = (method: string, path: string, init?: Init | null) => {
    checkObject(init, "The options of a call");
    const {
      baseUrl: own,
      querySerializer: serializer,
      redirect = usual,
      signal = shared,
      method: __,
      ...call
    } = init ?? {};
    // Browsers hide the target of a redirect, so only `fetch` can follow it.
    const mode = redirect ?? (hasPage() && /^(?:GET|HEAD)$/i.test(method) ? "follow" : undefined);
    const address = own || (isOpen ? baseUrl : undefined);
    return client.request(
      method as never,
      path as never,
      {
        ...call,
        ...(signal && { signal }),
        ...(address !== undefined && { baseUrl: address }),
        ...(serializer && { querySerializer: toSerializer(serializer) }),
        ...(mode && { fetch: redirecting(mode, call.fetch ?? given.fetch) }),
      } as never,
    );
  };
  const use = (...middleware: Middleware[]) => {
    for (const one of middleware) checkMiddleware(one);
    client.use(...middleware);
  };
  const { eject } = client;
  const methods = METHODS.map((method) => [method, (path: string, init?: Init) => request(method, path, init)]);
  return { request, use, eject, ...Object.fromEntries(methods) } as Client<Paths, Media>;
}

function redirecting(redirect: RequestRedirect, custom: ClientOptions["fetch"]) {
  return (request: Request, ...[init = {}]: [RequestInit?]) => {
    const send = custom ?? fetch;
    return send(new Request(request, { redirect }), init);
  };
}

function hasPage(): boolean {
  const { location } = globalThis as { readonly location?: { readonly href?: string } };
  return location?.href !== undefined;
}

type Init = Omit<CallInit, "querySerializer"> & Pick<ClientOptions, "querySerializer">;

const METHODS = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"];

// A placeholder that never receives a request, because each call sets its own base URL.
const UNKNOWN = "http://base-url.invalid";

const DEFINITION = {
  provider: "API",
  baseUrl: "",
  credentials: {},
  security: [],
  paginations: {},
  otherOperations: { accept: "*/*", nullable: true, stringBody: true },
  styles,
  bodies,
  media: readAnyMedia,
  streams,
} as const satisfies ClientDefinition;
