import {
  type DocumentedResponse,
  documentedResponse,
  documentedStatus,
  failureResponse,
} from "../documented-response.ts";
import type { MockContract, MockOperation } from "../mock-operation.ts";
import type { RequestValues } from "../request/read-request.ts";
import type { CloudState, MockBehaviour, MockCall } from "./behaviour.ts";
import { refuse } from "./refuse.ts";
import { actOnResource } from "./resource.ts";
import { scopeOf } from "./scopes.ts";

/** A request that matches its contract, with the state of the cloud that it is sent to. */
export interface OperationCall extends RequestValues {
  readonly contract: MockContract;
  readonly behaviour: MockBehaviour;
  readonly operation: MockOperation;
  readonly state: CloudState;
  readonly request: Request;
  readonly fails: boolean;
}

/** Runs an operation as the provider's behaviour defines it, or else as its spec describes it. */
export function callOperation({ contract, behaviour, operation, state, ...given }: OperationCall): DocumentedResponse {
  const url = new URL(given.request.url);
  const check = (status: number, isDocumented: boolean) => {
    if (!isDocumented) throw wrongMock(contract, operation, status);
    return status;
  };
  const call: MockCall = {
    operation,
    request: given.request,
    url,
    path: given.path,
    query: given.query,
    scope: scopeOf(contract, operation, given),
    body: given.body,
    cloud: state,
    fails: given.fails,
    proceed: (changes) => actOnResource(contract, call, changes),
    response(status, body) {
      const { example, ...response } = documentedResponse(operation, check(status, status in operation.responses));
      return body === undefined ? { ...response, ...(example !== undefined && { example }) } : { ...response, body };
    },
    fail(status, message) {
      const wanted = typeof status === "number" ? ([status] as const) : status;
      check(
        wanted[0],
        wanted.some((code) => documentedStatus(operation, String(code)) !== undefined),
      );
      return refuse(failureResponse(operation, wanted), message, behaviour, contract);
    },
  };
  const isKnown = Object.entries(call.scope).every(([option, value]) => state.hasScope(option, value));
  if (!isKnown) return call.fail([404, 422, 400]);
  const response = behaviour.operations?.[operation.id]?.(call) ?? call.proceed();
  // A range or `default` allows several codes.
  const { status, code } = response;
  check(code, status in operation.responses && (status === String(code) || !/^\d+$/.test(status)));
  return response;
}

function wrongMock({ provider }: MockContract, { method, path, responses }: MockOperation, status: number): RangeError {
  const documented = Object.keys(responses).join(", ");
  const place = `${method} ${path} documents no status ${status}`;
  return new RangeError(`The mock of ${provider} is wrong: ${place}. Choose ${documented}.`);
}
