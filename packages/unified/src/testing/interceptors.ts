import { CREDENTIAL, type Interceptor } from "./trial.ts";

/** A response with a status and without a body. */
export function answerEmpty(status: number): Interceptor {
  return async () => new Response("", { status, headers: { "content-type": "application/json" } });
}

/** The HTML page of a proxy. */
export async function answerProxyPage(): Promise<Response> {
  return new Response("<html>Bad gateway</html>", { status: 502, headers: { "content-type": "text/html" } });
}

/** The provider's response, cut off in the middle. */
export const breakOff: Interceptor = async (_, pass) => {
  const response = await pass();
  const text = await response.text();
  return new Response(text.slice(0, text.length >> 1), response);
};

/** A connection that fails. */
export async function refuse(): Promise<Response> {
  throw new TypeError("fetch failed", { cause: new Error("connect ECONNREFUSED") });
}

/** Lets requests with this method reach the provider, and loses the responses. */
export function lose(method: string): Interceptor {
  return async (request, pass) => {
    const response = await pass();
    return request.method === method ? refuse() : response;
  };
}

/** A 401 that repeats the credential. */
export const echoCredential: Interceptor = async (request) => {
  return Response.json({ message: `no access with ${credentialsIn(request)}` }, { status: 401 });
};

/** A connection that fails with an error that contains the credential. */
export const refuseWithCredential: Interceptor = async (request) => {
  throw new TypeError("fetch failed", { cause: new Error(`cannot send ${credentialsIn(request)} to ${request.url}`) });
};

/** No response until the request is aborted. */
export const stall: Interceptor = ({ signal }) =>
  new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));

/** A response whose body never ends. */
export async function stallBody(): Promise<Response> {
  return new Response(new ReadableStream(), { headers: { "content-type": "application/json" } });
}

/** The provider's response, with these properties replaced at any depth; `undefined` removes them. */
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

// As the request carries it, which may be only a part of the credential.
function credentialsIn({ headers, url }: Request): string {
  const places = [...headers.values(), ...new URL(url).searchParams.values()];
  return places.filter((value) => value.includes(CREDENTIAL)).join();
}
