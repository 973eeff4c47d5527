import type { Operation } from "@snap/codegen/model";
import type { MockContract } from "@snap/mock";

/** The format of an API that does not speak the JSON of its contract. */
export interface Wire {
  /** Returns the request of the contract that a request is equivalent to, or `undefined` if it has another format. */
  readonly receive: (request: Request) => Promise<Request | undefined>;
  /** Returns the JSON of the contract that a response is equivalent to, or `undefined` if it has another format. */
  readonly read: (response: Response, operation: Operation) => Promise<string | undefined>;
}

/** Returns the format of a provider (`x-snap-wire`), or `undefined` if the API speaks the JSON of its contract. */
export function wireOf({ wire, operations }: MockContract): Wire | undefined {
  if (!wire) return undefined;
  const shapes = new Map(operations.map(({ id, shape }) => [id, shape]));
  return {
    receive: (request) => wire.receive(request),
    read: (response, { id }) => wire.read(response, shapes.get(id)),
  };
}
