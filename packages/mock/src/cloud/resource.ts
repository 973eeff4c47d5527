import { type Answer, documentedAnswer, failureAnswer, firstSuccess } from "../answer.ts";
import type { MockOperation, MockResource } from "../mock-operation.ts";
import type { MockCall, ResourceChanges } from "./behaviour.ts";
import type { MockRecord, Where } from "./collection.ts";
import { successExamples } from "./examples-of.ts";
import type { MockCollection } from "./mock-cloud.ts";
import { cutPage } from "./paging.ts";
import { find, put } from "./pointer.ts";

/** Does what `x-snap-resource` says of an operation; its first success where it says nothing. */
export function actOnResource(call: MockCall, changes: ResourceChanges = {}): Answer {
  const { operation, cloud } = call;
  const { resource } = operation;
  const collection = resource && cloud.store[resource.collection];
  if (!collection) return documentedAnswer(operation, firstSuccess(operation));
  return ACTS[resource.does](call, resource, collection, changes);
}

type Act = (
  call: MockCall,
  resource: MockResource,
  collection: MockCollection<MockRecord>,
  changes: ResourceChanges,
) => Answer;

const ACTS: Readonly<Record<MockResource["does"], Act>> = { create, delete: remove, get, list };

function list(
  call: MockCall,
  resource: MockResource,
  collection: MockCollection<MockRecord>,
  changes: ResourceChanges,
) {
  const { operation, url } = call;
  const { filter, compare, present } = changes;
  let records = collection.where(whereOf(call, resource));
  if (filter) records = records.filter(filter);
  if (compare) records = records.toSorted(compare);
  const pagination = operation.pagination ?? { style: "none", items: "" };
  const examples = successExamples(operation);
  const page = cutPage(records, { url, pagination, like: examples[0], links: linksOf(operation, examples) });
  if (!page) return failureAnswer(operation, [400, 422]);
  const items = find(page.body, pagination.items);
  const shown = present && Array.isArray(items) ? put(page.body, pagination.items, items.map(present)) : page.body;
  return { ...answerWith(operation, shown), headers: { ...answerWith(operation, shown).headers, ...page.headers } };
}

// The links that any example of the list shows, where the next page is one of several.
function linksOf({ pagination }: MockOperation, examples: readonly unknown[]): string[] {
  const next = pagination?.next ?? "";
  const parent = next.slice(0, Math.max(0, next.lastIndexOf("/")));
  const order = ["first", "prev", "next", "last"];
  const shown = new Set(examples.flatMap((example) => Object.keys(Object(find(example, parent)))));
  return order.filter((name) => shown.has(name));
}

function get(
  call: MockCall,
  resource: MockResource,
  collection: MockCollection<MockRecord>,
  { present }: ResourceChanges,
) {
  const record = findRecord(call, resource, collection);
  if (!record) return failureAnswer(call.operation, [404, 422, 400]);
  return answerWithItem(call.operation, resource, present ? present(record) : record);
}

function remove(call: MockCall, resource: MockResource, collection: MockCollection<MockRecord>) {
  const record = findRecord(call, resource, collection);
  if (!record) return failureAnswer(call.operation, [404, 422, 400]);
  collection.delete(record);
  return documentedAnswer(call.operation, firstSuccess(call.operation));
}

function create(
  call: MockCall,
  resource: MockResource,
  collection: MockCollection<MockRecord>,
  changes: ResourceChanges,
) {
  const { operation, cloud, body, fails } = call;
  const given = { ...Object(body), ...whereOf(call, resource), ...changes.set };
  const templates = successExamples(operation).map((example) => find(example, resource.item ?? "") as MockRecord);
  const like = closest(templates, given);
  // Only what the object has too: a request may also say how to make it. Texts of the path become what is usual there.
  const kept = Object.entries(given).filter(([name]) => like === undefined || name in like);
  const typed = kept.map(([name, value]) => [name, typeof like?.[name] === "number" ? Number(value) : value]);
  const record = cloud.create(collection.name, Object.fromEntries(typed), { ...(like && { like }), fails });
  return answerWithItem(operation, resource, changes.present ? changes.present(record) : record);
}

function findRecord(call: MockCall, resource: MockResource, collection: MockCollection<MockRecord>) {
  return collection.get(call.path[resource.id ?? ""], whereOf(call, resource));
}

// The example that has most in common with the request.
function closest(templates: readonly MockRecord[], given: MockRecord): MockRecord | undefined {
  const common = (record: MockRecord) => Object.keys(given).filter((name) => record[name] === given[name]).length;
  return templates.toSorted((a, b) => common(b) - common(a))[0];
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
