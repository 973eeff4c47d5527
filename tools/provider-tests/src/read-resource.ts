import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "yaml";
import { readContract } from "./contract.ts";
import { groupParameters } from "./group-parameters.ts";

/** How a provider's snapshots are listed, got, created and deleted, according to `x-snap-resource`. */
export interface SnapshotResource {
  /** The property that has the id. A path has only its last segment. */
  readonly id: string;
  /** The property with the state of a snapshot, and its value when the snapshot is ready. */
  readonly state?: { readonly field: string; readonly to: string };
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
  /** The path parameter that selects the snapshot. */
  readonly id?: string;
  /** JSON Pointer to the snapshot in the response. */
  readonly item: string;
  /** The query parameter that limits a page. */
  readonly size?: string;
}

const COLLECTION = "snapshots";

/** Reads the operations of a provider's snapshots from `specs/<provider>/openapi.yaml`. */
export function readResource(provider: string): SnapshotResource {
  const file = resolve(import.meta.dirname, "../../../specs", provider, "openapi.yaml");
  const document: SpecDocument = parse(readFileSync(file, "utf8"));
  const { operations } = readContract(provider);
  const found = Object.values(document.paths)
    .flatMap((item) => Object.values(item))
    .flatMap(({ operationId, "x-snap-resource": word, "x-snap-pagination": pages }) => {
      const operation = operations.find(({ id }) => id === operationId);
      return word && operation ? [{ word, operation, size: pages?.size?.parameter }] : [];
    });
  const variables = ({ operation: { path } }: (typeof found)[number]) => path.split("{").length;
  // The list of all snapshots has the fewest variables in its path.
  const lists = found.filter(({ word }) => word.does === "list").sort((a, b) => variables(a) - variables(b));
  const first = lists.find(({ word }) => word.collection === COLLECTION) ?? lists[0];
  if (!first) throw new Error(`${file} has no operation that lists snapshots`);
  const { collection } = first.word;
  const { id = "id", state } = document["x-snap-collections"]?.[collection] ?? {};

  const toCall = ({ word, operation, size }: (typeof found)[number]): ResourceCall => {
    const [body] = operation.bodies ?? [];
    return {
      method: operation.method,
      path: operation.path,
      params: groupParameters(operation.parameters.filter(({ required }) => required)),
      item: word.item ?? "",
      ...(body && { body: body.value }),
      ...(word.id !== undefined && { id: word.id }),
      ...(size !== undefined && { size }),
    };
  };
  const find = (does: string) => {
    const own = found.find(({ word }) => word.does === does && word.collection === collection);
    return own && { [does]: toCall(own) };
  };
  return {
    id,
    ...(state && { state: { field: state.field, to: state.to } }),
    list: toCall(first),
    ...find("get"),
    ...find("create"),
    ...find("delete"),
  };
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
  readonly "x-snap-pagination"?: { readonly size?: { readonly parameter: string } };
}
