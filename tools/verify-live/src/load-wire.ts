import { join } from "node:path";
import type { Operation } from "@snap/codegen/model";
import { type Shape, wireShape } from "@snap/codegen/wire-shape";
import type { MockContract } from "@snap/mock";
import type { Contract } from "./contract.ts";
import { StoppedError } from "./stopped-error.ts";

/** The format of an API that does not speak the JSON of its contract. */
export interface Wire {
  /** Returns the request of the contract that a request is equivalent to, or `undefined` if it has another format. */
  readonly receive: (request: Request) => Promise<Request | undefined>;
  /** Returns the JSON of the contract that a response is equivalent to, or `undefined` if it has another format. */
  readonly read: (response: Response, operation: Operation) => Promise<string | undefined>;
}

/**
 * Loads the format of a provider (`x-snap-wire`). Returns `undefined` if the API speaks the JSON of its contract.
 *
 * @throws {StoppedError} if the provider's package does not implement it.
 */
export async function loadWire(repository: string, provider: string, contract: Contract): Promise<Wire | undefined> {
  if (!contract.model.hasWire) return undefined;
  const file = `packages/${provider}/src/wire.ts`;
  const [mocks, client]: [{ contract: MockContract }, object] = await Promise.all([
    import(/* @vite-ignore */ `@snap/${provider}/msw`),
    import(/* @vite-ignore */ join(repository, file)),
  ]);
  const { wire } = mocks.contract;
  const readWire: unknown = Reflect.get(client, "readWire");
  if (!wire || !isReader(readWire)) throw new StoppedError(`${file} exports no function readWire`);
  return {
    receive: (request) => wire.receive(request),
    read: (response, operation) => readWire(response, shapeOf(operation)),
  };
}

// As the compiler passes it to the client.
function shapeOf({ responses }: Operation): Shape | undefined {
  const success = responses.find(({ status }) => status.startsWith("2"))?.content[0];
  return success && wireShape(success.node.raw("schema"));
}

type Reader = (response: Response, shape: Shape | undefined) => Promise<string | undefined>;

function isReader(value: unknown): value is Reader {
  return typeof value === "function";
}
