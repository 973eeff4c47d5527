import { type DocumentedResponse, documentedResponse, firstSuccess } from "../documented-response.ts";
import type { MockContract, MockOperation, MockResource } from "../mock-operation.ts";
import type { MockCall, ResourceChanges } from "./behaviour.ts";
import type { MockRecord, Where } from "./collection.ts";
import { closest, examplesOf, successExamples } from "./examples-of.ts";
import { fitRecord } from "./fit-record.ts";
import { startJobs } from "./jobs.ts";
import type { MockCollection } from "./mock-cloud.ts";
import { newRecord, propertiesIn, setProperties } from "./new-record.ts";
import { cutPage, fingerprint, type PageOrder } from "./paging.ts";
import { find, put } from "./pointer.ts";
import { inScope } from "./scopes.ts";

/**
 * Runs an operation as its `x-snap-resource` describes. Without `x-snap-resource`, returns the first documented success
 * of the operation.
 */
export function actOnResource(
  contract: MockContract,
  call: MockCall,
  changes: ResourceChanges = {},
): DocumentedResponse {
  const { operation, cloud } = call;
  const { resource } = operation;
  const collection = resource && cloud.store[resource.collection];
  if (!collection) {
    return startJobs(contract, call, documentedResponse(operation, firstSuccess(operation)), { end: () => undefined });
  }
  if (lacksParent(call, resource)) return call.fail(MISSING);
  return ACTS[resource.does]({ contract, call, resource, collection, changes });
}

interface Act {
  readonly contract: MockContract;
  readonly call: MockCall;
  readonly resource: MockResource;
  readonly collection: MockCollection<MockRecord>;
  readonly changes: ResourceChanges;
}

const ACTS: Readonly<Record<MockResource["does"], (act: Act) => DocumentedResponse>> = {
  create,
  delete: remove,
  get,
  list,
  update,
};

// Whether the request refers to a parent, an object of another collection, that does not exist.
function lacksParent({ cloud, path, query, body, scope }: MockCall, { parents = {} }: MockResource): boolean {
  return Object.entries(parents).some(([name, place]) => {
    const parameter = /^\{(.+)\}$/.exec(place)?.[1];
    const id = parameter === undefined ? find(body, place) : (path[parameter] ?? query[parameter]);
    return id !== undefined && id !== null && !cloud.store[name]?.get(id, inScope(scope));
  });
}

function list(act: Act): DocumentedResponse {
  const { call, collection, changes } = act;
  const { operation, url } = call;
  const { filter, compare, present, pageSize } = changes;
  const described = operation.pagination ?? { style: "none", items: "" };
  const size = pageSize === undefined ? undefined : { parameter: "", default: pageSize, max: pageSize };
  const pagination = { ...(size && { size }), ...described };
  const wheres = wheresOf(act).map((where) => ({ ...where, ...changes.where }));
  const choose = () => {
    const records = wheres.length === 1 ? collection.where(wheres[0] ?? {}) : either(collection, wheres);
    const chosen = filter ? records.filter(filter) : records;
    return compare ? chosen.toSorted(compare) : chosen;
  };
  const request = { url, pagination, examples: successExamples(operation) };
  // Reusing the chosen records makes a page of a long list as fast as one of a short list.
  const key = JSON.stringify(call.scope) + fingerprint(request);
  const records = filter || compare || wheres.length > 1 ? collection.choose(key, choose) : choose();
  const page = cutPage(records, request, orderOf(collection, compare));
  if (!page) {
    const message = `Invalid \`${pagination.position}\`: it belongs to another query or is malformed.`;
    return call.fail([400, 422], message);
  }
  const empty = records.length === 0 ? emptyExampleOf(operation, pagination.items) : undefined;
  if (empty !== undefined) return documentedResponse(operation, firstSuccess(operation), empty);
  const items = find(page.body, pagination.items);
  const shown = present && Array.isArray(items) ? put(page.body, pagination.items, items.map(present)) : page.body;
  const response = respondWith(operation, shown);
  return { ...response, headers: { ...response.headers, ...page.headers } };
}

// In a sorted list, a record comes after the records that sort before it, and after equal records that were added
// earlier.
function orderOf(collection: MockCollection<MockRecord>, compare?: ResourceChanges["compare"]): PageOrder<MockRecord> {
  return {
    markOf: (record) => [collection.sequenceOf(record), ...(compare ? [record] : [])],
    isAfter(record, mark) {
      const [sequence, last] = mark as [number, MockRecord?];
      const order = compare && last ? compare(record, last) : 0;
      return order === 0 ? collection.sequenceOf(record) > sequence : order > 0;
    },
  };
}

// Returns the name of the documented example of an empty list: some providers omit fields there.
function emptyExampleOf({ responses }: MockOperation, pointer: string): string | undefined {
  const examples = Object.entries(responses[firstSuccess({ responses })]?.examples ?? {});
  const isEmpty = (items: unknown) => items === undefined || (Array.isArray(items) && items.length === 0);
  return examples.find(([, body]) => isEmpty(find(body, pointer)))?.[0];
}

function get(act: Act): DocumentedResponse {
  const { call, resource } = act;
  const record = findRecord(act);
  if (!record) return call.fail(MISSING);
  return respondWithItem(call.operation, resource, show(act, record));
}

function remove(act: Act): DocumentedResponse {
  const { contract, call, collection } = act;
  const record = findRecord(act);
  if (!record) return call.fail(MISSING);
  return startJobs(contract, call, documentedResponse(call.operation, firstSuccess(call.operation)), {
    end: (failed) => failed || collection.delete(record),
  });
}

function update(act: Act): DocumentedResponse {
  const { contract, call, resource, collection, changes } = act;
  const { operation, body, cloud } = call;
  const record = findRecord(act);
  if (!record) return call.fail(MISSING);
  const given = { ...propertiesIn(body, resource.item), ...changes.set };
  const { [idOf(act)]: _, ...set } = setProperties(contract, collection.name, given);
  const end = (failed: boolean) =>
    failed || collection.update(record, { ...set, ...cloud.changeTimeOf(collection.name, record) });
  // Some updates return a different object, or none.
  const isShown = resource.item !== undefined || Object.hasOwn(Object(successExamples(operation)[0]), idOf(act));
  if (operation.starts === undefined) end(false);
  const response = isShown
    ? respondWithItem(operation, resource, show(act, record))
    : documentedResponse(operation, firstSuccess(operation));
  return operation.starts === undefined ? response : startJobs(contract, call, response, { end });
}

function create(act: Act): DocumentedResponse {
  const { contract, call, resource, collection, changes } = act;
  const { operation, cloud, body, fails } = call;
  const { name } = collection;
  const given = { ...propertiesIn(body, resource.item), ...conditionsOf(act)[0], ...changes.set };
  const templates = successExamples(operation).map((example) => find(example, resource.item ?? "") as MockRecord);
  const like = toStored(act, closest(templates, given) ?? {});
  const made = newRecord({ contract, operation, collection: name, given, like });
  // An operation may create the job itself.
  const held = operation.starts !== undefined && !(operation.starts.at ?? []).includes(resource.item ?? "");
  const record = cloud.create(name, made, { like, fails, held, scope: call.scope });
  const response = respondWithItem(operation, resource, show(act, record));
  if (!held) return response;
  return startJobs(contract, call, response, {
    made: record[idOf(act)],
    end(failed) {
      // If an object has no failed state, a failed creation stores nothing.
      if (failed && contract.collections[name]?.state?.failed === undefined) collection.delete(record);
      else cloud.settle(name, record, failed);
    },
  });
}

// Converts a stored object to the response.
function show({ contract, call, resource, changes }: Act, record: MockRecord): unknown {
  if (changes.present) return changes.present(record);
  const { schema, collection, item = "" } = resource;
  if (!schema) return record;
  const example: MockRecord = Object(find(successExamples(call.operation)[0], item));
  return fitRecord(record, { contract, from: contract.collections[collection]?.schema, to: schema, example });
}

// Converts an example of a response to the form in which the collection stores objects.
function toStored({ contract, resource: { schema, collection } }: Act, like: MockRecord): MockRecord {
  const stored = contract.collections[collection]?.schema;
  const [example] = examplesOf(contract, collection);
  if (!schema || stored === undefined || !example) return like;
  return fitRecord(like, { contract, from: schema, to: stored, example });
}

function idOf({ contract, collection }: Act): string {
  return contract.collections[collection.name]?.id ?? "";
}

const MISSING = [404, 422, 400] as const;

function findRecord(act: Act): MockRecord | undefined {
  const { call, resource, collection, changes } = act;
  for (const where of wheresOf(act)) {
    const record = collection.get(call.path[resource.id ?? ""], { ...where, ...changes.where });
    if (record) return record;
  }
  return undefined;
}

function wheresOf(act: Act): Where[] {
  const scope = inScope(act.call.scope);
  return conditionsOf(act).map((where) => ({ ...where, ...scope }));
}

// Returns alternative conditions. An object must meet one of them: a query may repeat a parameter with several values.
function conditionsOf({ call, resource: { where = {} } }: Act): Where[] {
  let wheres: Where[] = [{}];
  for (const [property, value] of Object.entries(where)) {
    const parameter = /^\{(.+)\}$/.exec(value)?.[1];
    const values = parameter === undefined ? [value] : valuesOf(parameter, call);
    if (values.length > 0) wheres = wheres.flatMap((each) => values.map((wanted) => ({ ...each, [property]: wanted })));
  }
  return wheres;
}

function valuesOf(name: string, { path, query }: MockCall): readonly string[] {
  const value = path[name] ?? query[name];
  return value === undefined ? [] : [value].flat().map(String);
}

function either(collection: MockCollection<MockRecord>, wheres: readonly Where[]): MockRecord[] {
  const records = new Set(wheres.flatMap((where) => collection.where(where)));
  return [...records].sort((a, b) => collection.sequenceOf(a) - collection.sequenceOf(b));
}

function respondWithItem(operation: MockOperation, resource: MockResource, item: unknown): DocumentedResponse {
  return respondWith(operation, put(successExamples(operation)[0], resource.item ?? "", item));
}

function respondWith(operation: MockOperation, body: unknown): DocumentedResponse {
  const { example, ...response } = documentedResponse(operation, firstSuccess(operation));
  return { ...response, body };
}
