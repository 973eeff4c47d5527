import { type ContractOperation, readContract } from "./contract.ts";
import { groupParameters } from "./group-parameters.ts";
import { readDocument } from "./read-document.ts";

/** How a provider's snapshots are listed, got, created and deleted, according to `x-snap-resource`. */
export interface SnapshotResource {
  /** The collection of the mock cloud that stores the snapshots. */
  readonly collection: string;
  /** The property that has the id. Paths contain only the last segment of the id. */
  readonly id: string;
  /** The keys that lead to the state of a snapshot, and its value when the snapshot is ready. */
  readonly state?: { readonly at: readonly string[]; readonly to: string };
  readonly list: ResourceCall;
  readonly get?: ResourceCall;
  readonly create?: ResourceCall;
  readonly delete?: ResourceCall;
}

/** A call of an operation with the documented values of its required parameters. */
export interface ResourceCall {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly body?: unknown;
  /** The path parameter that selects the snapshot, or names the new snapshot. */
  readonly id?: string;
  /** The status if the snapshot does not exist. Some APIs document no 404, and some accept the deletion. */
  readonly missing: number;
  /** JSON Pointer to the snapshot in the response. */
  readonly item: string;
  /** The query parameter that limits a page, and the sizes of the shortest and the longest page. */
  readonly size?: string;
  readonly least?: number;
  readonly most?: number;
  /** A documented query parameter that selects some of the snapshots. */
  readonly filter?: Readonly<Record<string, unknown>>;
}

const COLLECTION = "snapshots";

/** Reads the operations of a provider's snapshots from `specs/<provider>/openapi.yaml`. */
export function readResource(provider: string): SnapshotResource {
  const document = readDocument(provider) as SpecDocument;
  const { operations } = readContract(provider);
  const found = Object.values(document.paths)
    .flatMap((item) => Object.values(item))
    .flatMap(({ operationId, "x-snap-resource": word, "x-snap-pagination": pages }) => {
      const operation = operations.find(({ id }) => id === operationId);
      return word && operation ? [{ word, operation, pages }] : [];
    });
  const variables = ({ operation: { path } }: (typeof found)[number]) => path.split("{").length;
  // The list of all snapshots has the fewest variables in its path.
  const lists = found.filter(({ word }) => word.does === "list").sort((a, b) => variables(a) - variables(b));
  const first = lists.find(({ word }) => word.collection === COLLECTION) ?? lists[0];
  if (!first) throw new Error(`specs/${provider}/openapi.yaml has no operation that lists snapshots`);
  const { collection } = first.word;
  const { id = "id", state } = document["x-snap-collections"]?.[collection] ?? {};

  const toCall = ({ word, operation, pages }: (typeof found)[number], { id } = word): ResourceCall => {
    const [body] = operation.bodies ?? [];
    const size = pages?.size;
    const filter = operation.parameters.find(
      ({ in: place, name, required }) =>
        place === "query" && !required && name !== size?.parameter && name !== pages?.position,
    );
    return {
      method: operation.method,
      path: operation.path,
      params: groupParameters(operation.parameters.filter(({ required }) => required)),
      item: word.item ?? "",
      ...(body && { body: body.value }),
      ...(id !== undefined && { id }),
      missing: MISSING.find((status) => operation.responses.some((each) => each.status === `${status}`)) ?? 404,
      ...(size && { size: size.parameter, least: leastOf(operation, size.parameter, size.max), most: size.max }),
      ...(pages && filter && { filter: { [filter.name]: filter.value } }),
    };
  };
  const find = (does: string) => found.find(({ word }) => word.does === does && word.collection === collection);
  const [get, create, remove] = ["get", "create", "delete"].map(find);
  // A PUT names the new snapshot in its path, as a GET does.
  const named = create?.operation.method === "PUT" ? get?.word : create?.word;
  return {
    collection,
    id,
    ...(state && { state: { at: state.field.split("/").filter(Boolean), to: state.to } }),
    list: toCall(first),
    ...(get && { get: toCall(get) }),
    ...(create && { create: toCall(create, named) }),
    ...(remove && { delete: toCall(remove) }),
  };
}

// The documented statuses that can mean that a snapshot does not exist, the clearest one first.
const MISSING = [404, 204, 400];

function leastOf({ parameters }: ContractOperation, name: string, max: number): number {
  const parameter = parameters.find((each) => each.in === "query" && each.name === name);
  for (let size = 1; size < max; size++) if (parameter?.accepts(size)) return size;
  return max;
}

interface SpecDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, SpecOperation>>>>;
  readonly "x-snap-collections"?: Readonly<
    Record<string, { readonly id?: string; readonly state?: { readonly field: string; readonly to: string } }>
  >;
}

interface SpecOperation {
  readonly operationId?: string;
  readonly "x-snap-resource"?: {
    readonly collection: string;
    readonly does: string;
    readonly id?: string;
    readonly item?: string;
  };
  readonly "x-snap-pagination"?: {
    readonly position?: string;
    readonly size?: { readonly parameter: string; readonly max: number };
  };
}
