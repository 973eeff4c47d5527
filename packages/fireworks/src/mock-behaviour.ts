import type { MockBehaviour, MockCall, MockRecord } from "@snap/mock";

/** What Fireworks' mock cloud does beyond its contract. */
export const behaviour: MockBehaviour = {
  // The URL holds the last segment of a name alone; where two snapshots share it, the older one is meant.
  keys: { snapshots: ({ name }) => String(name).split("/").at(-1) ?? "" },

  operations: {
    listSnapshots(call) {
      const [account, filter] = [`accounts/${call.path["account_id"]}/`, readFilter(call)];
      if (!filter) return call.fail(400, "filter: only comparisons that are joined by AND are understood.");
      return call.proceed({
        filter: (record) => String(record["name"]).startsWith(account) && filter.every((test) => test(record)),
        ...readOrder(call),
        present: (record) => mask(record, call),
      });
    },

    createSnapshot(call) {
      const environment = `accounts/${call.path["account_id"]}/clusters/train-a/environments/vision`;
      const like = { name: `${environment}/snapshots/7`, createTime: "", updateTime: "", state: "", status: {} };
      const snapshot = call.cloud.create(
        "snapshots",
        { status: { code: "OK", message: "" } },
        { like, fails: call.fails },
      );
      return call.answer(200, snapshot);
    },

    getSnapshot: (call) => (isOwn(call) ? call.proceed({ present: (record) => mask(record, call) }) : call.fail(404)),
    deleteSnapshot: (call) => (isOwn(call) ? call.proceed() : call.fail(404)),
  },

  settled: {
    snapshots({ name }, failed) {
      const [, environment, number] = /environments\/([^/]+)\/snapshots\/([^/]+)$/.exec(String(name)) ?? [];
      if (failed) return { status: { code: "INTERNAL", message: "The image could not be built." } };
      return { imageRef: `registry.acme-robotics.example/environments/${environment}:${number}` };
    },
  },
};

function isOwn({ path, cloud }: MockCall): boolean {
  const name = String(cloud.store["snapshots"]?.get(path["snapshot_id"])?.["name"]);
  return name.startsWith(`accounts/${path["account_id"]}/`);
}

type Test = (record: MockRecord) => boolean;

const COMPARISON = /^([A-Za-z_][\w.]*)\s*(=|!=|<=|>=|<|>|:)\s*(?:"((?:[^"\\]|\\.)*)"|([^\s"()]+))$/;

// AIP-160, cut to comparisons joined by AND; undefined where it is anything else.
function readFilter({ url }: MockCall): Test[] | undefined {
  const text = url.searchParams.get("filter")?.trim() ?? "";
  if (text === "") return [];
  const tests = text.split(/\s+AND\s+(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((part): Test | undefined => {
    const [, field, operator, quoted, bare] = COMPARISON.exec(part.trim()) ?? [];
    if (field === undefined || operator === undefined) return undefined;
    const wanted = quoted?.replaceAll(/\\(.)/g, "$1") ?? bare ?? "";
    return (record) =>
      COMPARE[operator]?.(compareTexts(textAt(record, field), wanted), textAt(record, field), wanted) ?? false;
  });
  return tests.every((test) => test !== undefined) ? tests : undefined;
}

const COMPARE: Readonly<Record<string, (order: number, value: string, wanted: string) => boolean>> = {
  "=": (order) => order === 0,
  "!=": (order) => order !== 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
  ":": (_, value, wanted) => value.includes(wanted) || (wanted === "*" && value !== ""),
};

// `create_time desc, name`, as AIP-132 has it.
function readOrder({ url }: MockCall): { compare?: (a: MockRecord, b: MockRecord) => number } {
  const fields = (url.searchParams.get("orderBy") ?? "").split(",").filter((field) => field.trim() !== "");
  if (fields.length === 0) return {};
  const keys = fields.map((field) => field.trim().split(/\s+/));
  return {
    compare: (a, b) => {
      const orders = keys.map(([field = "", way]) => {
        const order = compareTexts(textAt(a, field), textAt(b, field));
        return way === "desc" ? -order : order;
      });
      return orders.find((order) => order !== 0) ?? 0;
    },
  };
}

// `name,status.code`; everything where it is absent or `*`.
function mask(record: MockRecord, { url }: MockCall): unknown {
  const fields = (url.searchParams.get("readMask") ?? "*").split(",").map((field) => toCamelCase(field.trim()));
  if (fields.some((field) => field === "*" || field === "")) return record;
  return Object.fromEntries(
    Object.entries(record).filter(([name]) => fields.some((field) => field.split(".")[0] === name)),
  );
}

function textAt(record: MockRecord, field: string): string {
  const value = toCamelCase(field)
    .split(".")
    .reduce<unknown>((node, key) => (Object(node) as MockRecord)[key], record);
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
