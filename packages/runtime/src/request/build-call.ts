import type { ClientContext } from "../client/client-context.ts";
import type { OperationTraits } from "../client/operation-traits.ts";
import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { SnapError } from "../errors/snap-error.ts";
import type { Call, CallInit } from "./call.ts";
import { checkCallOptions } from "./check-call-options.ts";
import { serializePath } from "./serialize-path.ts";
import { joinUrl, serializeQuery } from "./serialize-query.ts";

const NO_TRAITS: OperationTraits = {};
const NO_INIT: RequestInit = {};

// What a call to read something takes.
const SIMPLE = /^(?:params|signal|timeout|retry|budget)$/;
const SIMPLE_PARAMETERS = /^(?:path|query)$/;

type BuildAnyCall = (context: ClientContext, method: string, path: string, given: CallInit) => Call;
let buildAnyCall: BuildAnyCall | undefined;

/**
 * Turns what a caller passes into a request. What is not simple, such as a body or headers, is loaded when it is first
 * used: a program that only reads does not carry it.
 *
 * @throws {InvalidRequestError} for what must not, or cannot, be sent.
 */
export function buildCall(
  context: ClientContext,
  method: string,
  path: string,
  given: CallInit = {},
): Call | Promise<Call> {
  try {
    if (context.isSimple && !/^P/.test(method) && isSimple(given)) {
      return buildSimpleCall(context, method, path, given);
    }
    if (buildAnyCall) return buildAnyCall(context, method, path, given);
  } catch (error) {
    if (SnapError.isInstance(error)) throw error;
    // Its message quotes the value, which may be a secret.
    throw new InvalidRequestError(`${method} ${path}: a parameter, a header or the body cannot be sent`);
  }
  return import("./on-demand.ts").then((loaded) => {
    ({ buildAnyCall } = loaded);
    return buildCall(context, method, path, given);
  });
}

function isSimple(given: CallInit): boolean {
  for (const name in given) if (!SIMPLE.test(name)) return false;
  for (const name in given.params) if (!SIMPLE_PARAMETERS.test(name)) return false;
  return true;
}

function buildSimpleCall(context: ClientContext, method: string, path: string, options: CallInit): Call {
  checkCallOptions(options);
  const traits = context.operations?.[`${method} ${path}`] ?? context.otherOperations ?? NO_TRAITS;
  const { styles } = context;
  const params = options.params ?? {};
  const target = serializePath(path, params["path"], traits.path, styles);
  const search = serializeQuery(params["query"], traits.query, styles);
  return {
    context,
    method,
    path,
    params,
    url: joinUrl(context.baseUrl + target, search),
    trusted: true,
    traits,
    headers: { accept: traits.accept ?? "application/json" },
    body: undefined,
    secrets: [],
    init: NO_INIT,
    options,
  };
}
