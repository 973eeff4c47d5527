import { readDocument } from "./read-document.ts";

/** The `x-snap-resource` and `x-snap-pagination` of a list operation. */
export interface ListWords {
  readonly collection: string;
  /** The property that distinguishes the objects of the collection. */
  readonly id: string;
  readonly where: Readonly<Record<string, string>>;
  readonly style: string;
  /** The maximum number of items in a page; absent if there are no pages. */
  readonly most?: number;
}

/** Reads the lists of `specs/<provider>/openapi.yaml`, keyed by operationId. */
export function readLists(provider: string): ReadonlyMap<string, ListWords> {
  const document = readDocument(provider) as SpecDocument;
  const operations = Object.values(document.paths).flatMap((item) => Object.values(item));
  const lists = operations.flatMap((operation): [string, ListWords][] => {
    const { operationId, "x-snap-resource": resource, "x-snap-pagination": pagination } = operation;
    if (operationId === undefined || resource?.does !== "list" || !pagination) return [];
    const { collection, where = {} } = resource;
    const id = document["x-snap-collections"][collection]?.id ?? "id";
    const { style, size } = pagination;
    return [[operationId, { collection, id, where, style, ...(size && { most: size.max }) }]];
  });
  return new Map(lists);
}

/** Whether an operation documents a status. */
export function documentsStatus(provider: string, status: string): boolean {
  const document = readDocument(provider) as SpecDocument;
  const operations = Object.values(document.paths).flatMap((item) => Object.values(item));
  return operations.some(({ responses = {} }) => status in responses);
}

interface SpecDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, SpecOperation>>>>;
  readonly "x-snap-collections": Readonly<Record<string, { readonly id: string }>>;
}

interface SpecOperation {
  readonly operationId?: string;
  readonly responses?: object;
  readonly "x-snap-resource"?: {
    readonly collection: string;
    readonly does: string;
    readonly where?: Readonly<Record<string, string>>;
  };
  readonly "x-snap-pagination"?: { readonly style: string; readonly size?: { readonly max: number } };
}
