import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import type { Call } from "./call.ts";
import { isStream } from "./serialize-body.ts";

/**
 * A `Request` for middleware that is created when it is first read, because creating it takes a third of the time of a
 * call.
 */
export class LazyRequest {
  readonly call: Call;
  #made: Request | undefined;

  constructor(call: Call, made?: Request) {
    this.call = call;
    this.#made = made;
    // A request that `fetch` may refuse is created immediately, so that its error is thrown immediately. So is a
    // request with a stream, which cannot be read again after it has been sent.
    if (!made && !isPlain(call)) this.#made = toRequest(call);
  }

  get isMade(): boolean {
    return this.#made !== undefined;
  }

  get value(): Request {
    this.#made ??= toRequest(this.call);
    return this.#made;
  }
}

function isPlain({ method, body, init, options, context }: Call): boolean {
  if (!/^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(method) || (body && typeof body !== "string")) return false;
  if (options.Request ?? context.options.Request) return false;
  for (const _ in init) return false;
  return true;
}

function toRequest({ url, method, path, headers, body, init, options, context }: Call): Request {
  const { Request: Own = context.options.Request ?? Request, signal } = options;
  let request: Request;
  try {
    request = new Own(url, {
      ...init,
      method,
      headers,
      ...(signal && { signal }),
      ...(body !== undefined && { body, ...(isStream(body) && { duplex: "half" }) }),
    });
  } catch {
    // The original message quotes the value, which may be a secret.
    throw new InvalidRequestError(`${method} ${path}: \`fetch\` refuses the request.`);
  }
  // Options that `fetch` does not know are for middleware.
  for (const [name, value] of Object.entries(init)) if (!(name in request)) Reflect.set(request, name, value);
  return request;
}
