import type { MockBehaviour, MockCall, MockRecord } from "@snap/mock";

/** What Fireworks' mock cloud does beyond its contract. */
export const behaviour: MockBehaviour = {
  // The URL holds the last segment of a name alone; where two snapshots share it, the older one is meant.
  keys: { snapshots: ({ name }) => String(name).split("/").at(-1) ?? "" },

  operations: {
    listSnapshots(call) {
      const [filter, order, mask] = [readFilter(call), readOrder(call), readMask(call)];
      for (const refusal of [filter, order, mask]) if (typeof refusal === "string") return call.fail(400, refusal);
      const [meets, compare, present] = [filter, order, mask] as [Test, Compare | undefined, Present];
      const isOwn = ofAccount(call);
      return call.proceed({ filter: (record) => isOwn(record) && meets(record), ...(compare && { compare }), present });
    },

    createSnapshot(call) {
      const environment = `accounts/${call.path["account_id"]}/clusters/train-a/environments/vision`;
      const like = { name: `${environment}/snapshots/7`, createTime: "", updateTime: "", state: "" };
      const status = { code: "OK", message: "" };
      return call.answer(200, call.cloud.create("snapshots", { status }, { like, fails: call.fails }));
    },

    getSnapshot(call) {
      const present = readMask(call);
      if (typeof present === "string") return call.fail(400, present);
      return call.proceed({ filter: ofAccount(call), present });
    },

    deleteSnapshot: (call) => call.proceed({ filter: ofAccount(call) }),
  },

  settled: {
    snapshots({ name }, failed) {
      const [, environment, number] = /environments\/([^/]+)\/snapshots\/([^/]+)$/.exec(String(name)) ?? [];
      if (failed) return { status: { code: "INTERNAL", message: "The image could not be built." } };
      return { imageRef: `registry.acme-robotics.example/environments/${environment}:${number}` };
    },
  },
};

type Test = (record: MockRecord) => boolean;
type Compare = (a: MockRecord, b: MockRecord) => number;
type Present = (record: MockRecord) => unknown;

const FIELDS = ["name", "createTime", "updateTime", "state", "status", "status.code", "status.message", "imageRef"];

function ofAccount({ path }: MockCall): Test {
  const account = `accounts/${path["account_id"]}/`;
  return ({ name }) => String(name).startsWith(account);
}

const COMPARISON =
  /\s*([A-Za-z_][\w.]*)\s*(!=|<=|>=|[=<>:])\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\s"'()]+))(?:\s+AND(?=\s)|\s*$)/y;

// AIP-160, cut to comparisons joined by AND; what is wrong with it where it is anything else.
function readFilter({ url }: MockCall): Test | string {
  const text = url.searchParams.get("filter")?.trim() ?? "";
  const tests: Test[] = [];
  for (let end = 0; end < text.length; end = COMPARISON.lastIndex) {
    COMPARISON.lastIndex = end;
    const [match, field = "", operator = "", double, single, bare] = COMPARISON.exec(text) ?? [];
    if (match === undefined) return "filter: only comparisons that are joined by AND are understood.";
    if (!isField(field)) return `filter: a snapshot has no field "${field}".`;
    const wanted = (double ?? single)?.replaceAll(/\\(.)/g, "$1") ?? bare ?? "";
    if (wanted.includes("*") && wanted !== "*") return "filter: `*` within a value is not understood.";
    tests.push((record) => COMPARE[operator]?.(textAt(record, field), wanted) ?? false);
  }
  if (/\sAND$/.test(text)) return "filter: nothing follows the last AND.";
  return (record) => tests.every((test) => test(record));
}

const COMPARE: Readonly<Record<string, (value: string, wanted: string) => boolean>> = {
  "=": (value, wanted) => compareTexts(value, wanted) === 0,
  "!=": (value, wanted) => compareTexts(value, wanted) !== 0,
  "<": (value, wanted) => compareTexts(value, wanted) < 0,
  "<=": (value, wanted) => compareTexts(value, wanted) <= 0,
  ">": (value, wanted) => compareTexts(value, wanted) > 0,
  ">=": (value, wanted) => compareTexts(value, wanted) >= 0,
  ":": (value, wanted) => (wanted === "*" ? value !== "" : value.includes(wanted)),
};

// `create_time desc, name`, as AIP-132 has it; snapshots are kept in the order of their creation, the default.
function readOrder({ url }: MockCall): Compare | string | undefined {
  const text = url.searchParams.get("orderBy")?.trim() ?? "";
  if (text === "") return undefined;
  const keys = text.split(",").map((key) => key.trim().split(/\s+/));
  for (const [field = "", way = "asc", more] of keys) {
    if (!isField(field)) return `orderBy: a snapshot has no field "${field}".`;
    if (!/^(?:asc|desc)$/.test(way) || more !== undefined) return "orderBy: only ` desc` may follow a field.";
  }
  return (a, b) => {
    const orders = keys.map(([field = "", way]) => {
      const order = compareTexts(textAt(a, field), textAt(b, field));
      return way === "desc" ? -order : order;
    });
    return orders.find((order) => order !== 0) ?? 0;
  };
}

// `name,status.code`; everything where it is absent or `*`.
function readMask({ url }: MockCall): Present | string {
  const fields = (url.searchParams.get("readMask") || "*").split(",").map((field) => field.trim());
  if (fields.includes("*")) return (record) => record;
  const unknown = fields.find((field) => !isField(field));
  if (unknown !== undefined) return `readMask: a snapshot has no field "${unknown}".`;
  return (record) => pick(record, fields.map(toCamelCase));
}

function pick(record: MockRecord, fields: readonly string[]): MockRecord {
  const entries = Object.entries(record).flatMap(([name, value]): [string, unknown][] => {
    if (fields.includes(name)) return [[name, value]];
    const inner = fields.flatMap((field) => (field.startsWith(`${name}.`) ? field.slice(name.length + 1) : []));
    return inner.length > 0 ? [[name, pick(Object(value), inner)]] : [];
  });
  return Object.fromEntries(entries);
}

function isField(field: string): boolean {
  return FIELDS.includes(toCamelCase(field));
}

function textAt(record: MockRecord, field: string): string {
  const keys = toCamelCase(field).split(".");
  const value = keys.reduce<unknown>((node, key) => (Object(node) as MockRecord)[key], record);
  return value === undefined ? "" : String(value);
}

function compareTexts(a: string, b: string): number {
  const [one, other] = [Date.parse(a), Date.parse(b)];
  if (/^\d{4}-\d\d-\d\dT/.test(a) && !Number.isNaN(one - other)) return one - other;
  return a === b ? 0 : a < b ? -1 : 1;
}

function toCamelCase(field: string): string {
  return field.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
