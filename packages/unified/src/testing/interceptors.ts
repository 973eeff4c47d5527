import { CREDENTIAL, type Interceptor } from "./trial.ts";

/** Returns an interceptor that responds with a status and an empty body. */
export function respondEmpty(status: number): Interceptor {
  return async () => new Response("", { status, headers: { "content-type": "application/json" } });
}

/** Responds with the HTML page of a proxy. */
export async function respondProxyPage(): Promise<Response> {
  return new Response("<html>Bad gateway</html>", { status: 502, headers: { "content-type": "text/html" } });
}

/** Responds as the provider, but cuts the body off in the middle. */
export const breakOff: Interceptor = async (_, pass) => {
  const response = await pass();
  const text = await response.text();
  return new Response(text.slice(0, text.length >> 1), response);
};

/** Fails like a refused connection. */
export async function refuse(): Promise<Response> {
  throw new TypeError("fetch failed", { cause: new Error("connect ECONNREFUSED") });
}

/** Returns an interceptor that loses the responses to requests with this method. The requests reach the provider. */
export function lose(method: string): Interceptor {
  return async (request, pass) => {
    const response = await pass();
    return request.method === method ? refuse() : response;
  };
}

/** Responds with a 401 that repeats the credential. */
export const echoCredential: Interceptor = async (request) => {
  return Response.json({ message: `no access with ${credentialsIn(request)}` }, { status: 401 });
};

/** Fails like a refused connection, with an error that contains the credential. */
export const refuseWithCredential: Interceptor = async (request) => {
  throw new TypeError("fetch failed", { cause: new Error(`cannot send ${credentialsIn(request)} to ${request.url}`) });
};

/** Does not respond until the request is aborted. */
export const stall: Interceptor = ({ signal }) =>
  new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));

/** Responds with a body that never ends. */
export async function stallBody(): Promise<Response> {
  return new Response(new ReadableStream(), { headers: { "content-type": "application/json" } });
}

/**
 * Returns an interceptor that replaces these properties in the provider's response at any depth; `undefined` removes
 * them.
 */
export function rewrite(properties: readonly string[], value: unknown): Interceptor {
  return async (_, pass) => {
    const response = await pass();
    const reported: unknown = await response.json();
    const body = properties.reduce((whole, property) => rewriteIn(whole, property.split("."), value), reported);
    return Response.json(body, { status: response.status });
  };
}

function rewriteIn(whole: unknown, [first, ...inner]: readonly string[], value: unknown): unknown {
  return JSON.parse(JSON.stringify(whole), (key, was: unknown) => {
    if (key !== first) return was;
    return inner.length === 0 ? value : rewriteIn(was, inner, value);
  });
}

// Returns the parts of the request that contain the credential.
function credentialsIn({ headers, url }: Request): string {
  const places = [...headers.values(), ...new URL(url).searchParams.values()];
  return places.filter((value) => value.includes(CREDENTIAL)).join();
}
