import { type Answer, documentedAnswer, firstSuccess } from "../answer.ts";
import type { MockContract, MockOperation, MockResource } from "../mock-operation.ts";
import type { MockCall, ResourceChanges } from "./behaviour.ts";
import type { MockRecord, Where } from "./collection.ts";
import { closest, successExamples } from "./examples-of.ts";
import type { MockCollection } from "./mock-cloud.ts";
import { newRecord } from "./new-record.ts";
import { cutPage, fingerprint, type PageOrder } from "./paging.ts";
import { find, put } from "./pointer.ts";

/** Does what `x-snap-resource` says of an operation; its first success where it says nothing. */
export function actOnResource(contract: MockContract, call: MockCall, changes: ResourceChanges = {}): Answer {
  const { operation, cloud } = call;
  const { resource } = operation;
  const collection = resource && cloud.store[resource.collection];
  if (!collection) return documentedAnswer(operation, firstSuccess(operation));
  return ACTS[resource.does]({ contract, call, resource, collection, changes });
}

interface Act {
  readonly contract: MockContract;
  readonly call: MockCall;
  readonly resource: MockResource;
  readonly collection: MockCollection<MockRecord>;
  readonly changes: ResourceChanges;
}

const ACTS: Readonly<Record<MockResource["does"], (act: Act) => Answer>> = { create, delete: remove, get, list };

function list({ call, resource, collection, changes }: Act): Answer {
  const { operation, url } = call;
  const { filter, compare, present } = changes;
  const pagination = operation.pagination ?? { style: "none", items: "" };
  const choose = () => {
    const records = collection.where({ ...whereOf(call, resource), ...changes.where });
    const chosen = filter ? records.filter(filter) : records;
    return compare ? chosen.toSorted(compare) : chosen;
  };
  const request = { url, pagination, examples: successExamples(operation) };
  // So that a page of a long list costs no more than its items.
  const records = filter || compare ? collection.choose(fingerprint(request), choose) : choose();
  const page = cutPage(records, request, orderOf(collection, compare));
  if (!page) {
    const message = `${pagination.position}: it was given for other parameters, or by nobody.`;
    return call.fail([400, 422], message);
  }
  const empty = records.length === 0 ? emptyExampleOf(operation, pagination.items) : undefined;
  if (empty !== undefined) return documentedAnswer(operation, firstSuccess(operation), empty);
  const items = find(page.body, pagination.items);
  const shown = present && Array.isArray(items) ? put(page.body, pagination.items, items.map(present)) : page.body;
  const answer = answerWith(operation, shown);
  return { ...answer, headers: { ...answer.headers, ...page.headers } };
}

// After a record in a list that is sorted: what is sorted behind it, or was added later.
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

// An empty list is answered as it is documented: some providers leave fields out then.
function emptyExampleOf({ responses }: MockOperation, pointer: string): string | undefined {
  const examples = Object.entries(responses[firstSuccess({ responses })]?.examples ?? {});
  const isEmpty = (items: unknown) => items === undefined || (Array.isArray(items) && items.length === 0);
  return examples.find(([, body]) => isEmpty(find(body, pointer)))?.[0];
}

function get(act: Act): Answer {
  const { call, resource, changes } = act;
  const record = findRecord(act);
  if (!record) return call.fail(MISSING);
  return answerWithItem(call.operation, resource, changes.present ? changes.present(record) : record);
}

function remove(act: Act): Answer {
  const { call, collection } = act;
  const record = findRecord(act);
  if (!record) return call.fail(MISSING);
  collection.delete(record);
  return documentedAnswer(call.operation, firstSuccess(call.operation));
}

function create({ contract, call, resource, collection, changes }: Act): Answer {
  const { operation, cloud, body, fails } = call;
  const { name } = collection;
  const given = { ...Object(body), ...whereOf(call, resource), ...changes.set };
  const templates = successExamples(operation).map((example) => find(example, resource.item ?? "") as MockRecord);
  const like = closest(templates, given) ?? {};
  const record = cloud.create(name, newRecord({ contract, operation, collection: name, given, like }), { like, fails });
  return answerWithItem(operation, resource, changes.present ? changes.present(record) : record);
}

const MISSING = [404, 422, 400] as const;

function findRecord({ call, resource, collection, changes }: Act): MockRecord | undefined {
  return collection.get(call.path[resource.id ?? ""], { ...whereOf(call, resource), ...changes.where });
}

function whereOf({ path, url }: MockCall, { where = {} }: MockResource): Where {
  const conditions = Object.entries(where).flatMap(([property, value]) => {
    const parameter = /^\{(.+)\}$/.exec(value)?.[1];
    const wanted = parameter === undefined ? value : (path[parameter] ?? url.searchParams.get(parameter));
    return wanted === null ? [] : [[property, wanted]];
  });
  return Object.fromEntries(conditions);
}

function answerWithItem(operation: MockOperation, resource: MockResource, item: unknown): Answer {
  return answerWith(operation, put(successExamples(operation)[0], resource.item ?? "", item));
}

function answerWith(operation: MockOperation, body: unknown): Answer {
  const { example, ...answer } = documentedAnswer(operation, firstSuccess(operation));
  return { ...answer, body };
}
