import type { MockBehaviour, MockCall, MockRecord, ResourceChanges } from "@snap/mock";

/** The behaviour of Fireworks' mock cloud that its contract does not describe. */
export const behaviour: MockBehaviour = {
  // The URL has only the last segment of a name. If two snapshots share that segment, the older snapshot is used.
  keys: { snapshots: ({ name }) => String(name).split("/").at(-1) ?? "" },
  derived: { snapshots: { account: ({ name }) => String(name).split("/")[1] ?? "" } },

  operations: {
    listSnapshots(call) {
      const [filter, order, mask] = [readFilter(call), readOrder(call), readMask(call)];
      for (const refusal of [filter, order, mask]) if (typeof refusal === "string") return call.fail(400, refusal);
      const changes = { filter, compare: order, present: mask } as ResourceChanges;
      return call.proceed({ ...changes, where: ownerOf(call) });
    },

    createSnapshot(call) {
      const environment = `accounts/${call.path["account_id"]}/clusters/train-a/environments/vision`;
      const like = { name: `${environment}/snapshots/7`, createTime: "", updateTime: "", state: "" };
      const status = { code: "OK", message: "" };
      return call.response(200, call.cloud.create("snapshots", { status }, { like, fails: call.fails }));
    },

    getSnapshot(call) {
      const present = readMask(call);
      if (typeof present === "string") return call.fail(400, present);
      return call.proceed({ where: ownerOf(call), present });
    },

    deleteSnapshot: (call) => call.proceed({ where: ownerOf(call) }),
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

function ownerOf({ path }: MockCall): { account: string } {
  return { account: path["account_id"] ?? "" };
}

const COMPARISON =
  /\s*([A-Za-z_][\w.]*)\s*(!=|<=|>=|[=<>:])\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\s"'()]+))(?:\s+AND(?=\s)|\s*$)/y;

// Parses a filter of AIP-160 that consists of comparisons joined by AND. Returns an error message for any other filter.
function readFilter({ url }: MockCall): Test | string | undefined {
  const text = url.searchParams.get("filter")?.trim() ?? "";
  const tests: Test[] = [];
  for (let end = 0; end < text.length; end = COMPARISON.lastIndex) {
    COMPARISON.lastIndex = end;
    const [match, field = "", operator = "", double, single, bare] = COMPARISON.exec(text) ?? [];
    if (match === undefined) return "filter: only comparisons joined by AND are supported.";
    if (!isField(field)) return `filter: unknown field "${field}" of a snapshot.`;
    const wanted = (double ?? single)?.replaceAll(/\\(.)/g, "$1") ?? bare ?? "";
    if (wanted.includes("*") && wanted !== "*") return "filter: `*` inside a value is not supported.";
    const [read, compare] = [reader(field), comparer(wanted)];
    tests.push((record) => COMPARE[operator]?.(compare(read(record)), read(record), wanted) ?? false);
  }
  if (/\sAND$/.test(text)) return "filter: a comparison must follow the last AND.";
  return tests.length > 0 ? (record) => tests.every((test) => test(record)) : undefined;
}

const COMPARE: Readonly<Record<string, (order: number, value: string, wanted: string) => boolean>> = {
  "=": (order) => order === 0,
  "!=": (order) => order !== 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
  ":": (_, value, wanted) => (wanted === "*" ? value !== "" : value.includes(wanted)),
};

// Parses an order of AIP-132 such as `create_time desc, name`. Without one, snapshots stay in the order of their
// creation.
function readOrder({ url }: MockCall): Compare | string | undefined {
  const text = url.searchParams.get("orderBy")?.trim() ?? "";
  if (text === "") return undefined;
  const keys = text.split(",").map((key) => key.trim().split(/\s+/));
  for (const [field = "", way = "asc", more] of keys) {
    if (!isField(field)) return `orderBy: unknown field "${field}" of a snapshot.`;
    if (!/^(?:asc|desc)$/.test(way) || more !== undefined) return "orderBy: only `asc` or `desc` may follow a field.";
  }
  const rules = keys.map(([field = "", way]) => ({ read: reader(field), sign: way === "desc" ? -1 : 1 }));
  const comparers = new Map<string, ReturnType<typeof comparer>>();
  const compareWith = (wanted: string) => {
    const compare = comparers.get(wanted) ?? comparer(wanted);
    comparers.set(wanted, compare);
    return compare;
  };
  return (a, b) => {
    for (const { read, sign } of rules) {
      const [one, other] = [read(a), read(b)];
      const order = one === other ? 0 : compareWith(other)(one);
      if (order !== 0) return sign * order;
    }
    return 0;
  };
}

// Parses a mask such as `name,status.code`. An absent mask and `*` select all fields.
function readMask({ url }: MockCall): Present | string {
  const fields = (url.searchParams.get("readMask") || "*").split(",").map((field) => field.trim());
  if (fields.includes("*")) return (record) => record;
  const unknown = fields.find((field) => !isField(field));
  if (unknown !== undefined) return `readMask: unknown field "${unknown}" of a snapshot.`;
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

function reader(field: string): (record: MockRecord) => string {
  const [name = "", inner] = toCamelCase(field).split(".");
  if (inner === undefined) return (record) => String(record[name] ?? "");
  return (record) => String((Object(record[name]) as MockRecord)[inner] ?? "");
}

const TIME = /^\d{4}-\d\d-\d\dT/;

// Times are compared by value, everything else as strings.
function comparer(wanted: string): (value: string) => number {
  const time = TIME.test(wanted) ? Date.parse(wanted) : Number.NaN;
  if (Number.isNaN(time)) return (value) => byText(value, wanted);
  const second = new Date(time).toISOString().slice(0, 19);
  return (value) => {
    if (!TIME.test(value)) return byText(value, wanted);
    // Times in UTC sort like their strings, so most comparisons need no parsing.
    return (value.endsWith("Z") && byText(value.slice(0, 19), second)) || Date.parse(value) - time;
  };
}

function byText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function toCamelCase(field: string): string {
  return field.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
