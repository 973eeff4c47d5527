import { replaceOnce } from "@snap/openapi/test/replace-once";
import { describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { ACME, createRepository, diagnose } from "./repository.ts";

const COLLECTION = "/x-snap-collections/snapshots";
const CREATE = "/paths/~1disks~1{disk_id}~1snapshots/post/x-snap-resource";
const GET = "/paths/~1cold~1snapshots~1{snapshot_id}/get/x-snap-resource";
const DELETE = "/paths/~1cold~1snapshots~1{snapshot_id}/delete/x-snap-resource";
const LIST = "/paths/~1snapshots/get/x-snap-resource";
const GET_WORD = "does: get, id: snapshot_id, item: /snapshot, where: { tier: cold }";
const DELETE_WORD = "does: delete, id: snapshot_id, where: { tier: cold }";
const CREATE_WORD = 'does: create, where: { disk_id: "{disk_id}" }';
const LIST_WORD = 'does: list, where: { tier: "{tier}" }';
const PAGINATION = `      x-snap-pagination:
        style: token
        position: after
        size: { parameter: limit, default: 10, max: 100 }
        items: /items
        next: /next
`;

// An edit of the valid spec and the pointer of the expected problem.
type Fault = [pointer: string, from: string, to: string];

async function faultsOf(spec: string): Promise<string[][]> {
  return (await diagnose(spec)).map(({ code, pointer }) => [code, pointer]);
}

function withConstant(property: string, constant: string): string {
  return replaceOnce(ACME, DELETE_WORD, `does: delete, id: snapshot_id, where: { ${property}: ${constant} }`);
}

describe("readCollections", () => {
  it.each<Fault>([
    [`${COLLECTION}/schema`, "    schema: Snapshot", "    schema: Picture"],
    [`${COLLECTION}/id`, "    id: id", "    id: uuid"],
    [`${COLLECTION}/created`, "created: created_at", "created: born_at"],
    [`${COLLECTION}/updated`, "updated: updated_at", "updated: changed_at"],
    [`${COLLECTION}/state/field`, "field: state", "field: status"],
    [`${COLLECTION}/state/field`, "field: state", "field: /state/name"],
    [`${COLLECTION}/state/at`, "at: ended_at", "at: done_at"],
  ])("refuses %s when it names something that does not exist", async (pointer, from, to) => {
    expect(await faultsOf(replaceOnce(ACME, from, to))).toEqual([["resource-invalid", pointer]]);
  });

  it.each<Fault>([
    [`${COLLECTION}/created`, "created: created_at", "created: disk_id"],
    [`${COLLECTION}/updated`, "updated: updated_at", "updated: labels"],
    [`${COLLECTION}/state/at`, "at: ended_at", "at: disk_id"],
    [`${COLLECTION}/created`, "created: created_at", "created: state"],
    [`${COLLECTION}/updated`, "updated: updated_at", "updated: tier"],
    [`${COLLECTION}/created`, "created_at: { type: string }", "created_at: { type: string, const: now }"],
    [`${COLLECTION}/created`, "created_at: { type: string }", "created_at: { type: string, format: uuid }"],
    [
      `${COLLECTION}/state/at`,
      'ended_at: { type: [string, "null"] }',
      "ended_at: { anyOf: [{ type: string, enum: [now] }, { type: 'null' }] }",
    ],
  ])("refuses the time %s when its property is not a time", async (pointer, from, to) => {
    expect(await faultsOf(replaceOnce(ACME, from, to))).toEqual([["resource-invalid", pointer]]);
  });

  it("accepts a pointer to the state, and reports a state that the schema does not accept there", async () => {
    const spec = replaceOnce(ACME, "field: state", "field: /state");
    expect(await faultsOf(spec)).toEqual([]);
    const wrong = replaceOnce(spec, "from: creating", "from: CREATING");
    expect(await faultsOf(wrong)).toEqual([["resource-invalid", `${COLLECTION}/state/from`]]);
  });

  it.each(["date-time", "date"])("accepts a time of the format %s", async (format) => {
    const spec = replaceOnce(ACME, "created_at: { type: string }", `created_at: { type: string, format: ${format} }`);
    expect(await faultsOf(spec)).toEqual([]);
  });

  it.each<Fault>([
    [`${COLLECTION}/state/from`, "from: creating", "from: CREATING"],
    [`${COLLECTION}/state/to`, "to: ready", "to: done"],
    [`${COLLECTION}/state/failed`, "failed: failed", "failed: broken"],
  ])("refuses the state %s when its field does not accept it", async (pointer, from, to) => {
    expect(await faultsOf(replaceOnce(ACME, from, to))).toEqual([["resource-invalid", pointer]]);
  });

  it("reads the properties of combined schemas", async () => {
    const combined = `    Stated:
      type: object
      properties:
        state: { type: string }
        done_at: { anyOf: [{ type: string }, { type: "null" }] }
    Whole:
      allOf: [{ $ref: "#/components/schemas/Snapshot" }, { $ref: "#/components/schemas/Stated" }]
    Tier:
`;
    const whole = replaceOnce(replaceOnce(ACME, "    Tier:\n", combined), "    schema: Snapshot", "    schema: Whole");
    expect(await faultsOf(replaceOnce(whole, "at: ended_at", "at: done_at"))).toEqual([]);
    const broken = replaceOnce(whole, "to: ready", "to: done");
    expect(await faultsOf(broken)).toEqual([["resource-invalid", `${COLLECTION}/state/to`]]);
  });

  it("accepts a property that only one alternative has", async () => {
    const either = `    Either:
      oneOf: [{ $ref: "#/components/schemas/Failure" }, { $ref: "#/components/schemas/Snapshot" }]
    Tier:
`;
    const spec = replaceOnce(replaceOnce(ACME, "    Tier:\n", either), "    schema: Snapshot", "    schema: Either");
    expect(await faultsOf(spec)).toEqual([]);
  });

  it("does not check the operations when the collections are invalid", async () => {
    const spec = replaceOnce(ACME, "    id: id\n", "");
    expect(await faultsOf(spec)).toEqual([["resource-invalid", "/x-snap-collections"]]);
  });
});

describe("checkResource", () => {
  it.each<Fault>([
    [`${GET}/collection`, `snapshots, ${GET_WORD}`, `pictures, ${GET_WORD}`],
    [`${GET}/item`, GET_WORD, GET_WORD.replace("item: /snapshot", "item: /picture")],
    [`${GET}/item`, GET_WORD, GET_WORD.replace("item: /snapshot", "item: /snapshot/owner")],
    [`${CREATE}/item`, CREATE_WORD, `item: /snapshot, ${CREATE_WORD}`],
    [`${DELETE}/item`, DELETE_WORD, `item: /snapshot, ${DELETE_WORD}`],
    [`${LIST}/item`, LIST_WORD, `item: /items, ${LIST_WORD}`],
    [`${LIST}/item`, LIST_WORD, `item: "", ${LIST_WORD}`],
    [GET, GET_WORD, GET_WORD.replace("item: /snapshot, ", "")],
    [`${GET}/item`, GET_WORD, GET_WORD.replace("item: /snapshot", 'item: ""')],
    [`${GET}/item`, GET_WORD, GET_WORD.replace("item: /snapshot", "item: /snapshot/disk_id")],
    [`${LIST}/id`, LIST_WORD, `id: after, ${LIST_WORD}`],
    [`${GET}/id`, GET_WORD, GET_WORD.replace("id: snapshot_id", "id: name")],
    [DELETE, DELETE_WORD, DELETE_WORD.replace("id: snapshot_id, ", "")],
    [`${LIST}/does`, PAGINATION, ""],
    [`${LIST}/where/tier`, LIST_WORD, 'does: list, where: { tier: "{level}" }'],
    [`${LIST}/where/kind`, LIST_WORD, 'does: list, where: { kind: "{tier}" }'],
    [`${DELETE}/where/a~1b`, DELETE_WORD, "does: delete, id: snapshot_id, where: { a/b: cold }"],
    [`${DELETE}/where/tier`, DELETE_WORD, "does: delete, id: snapshot_id, where: { tier: warm }"],
    [`${DELETE}/where/disk_id`, DELETE_WORD, "does: delete, id: snapshot_id, where: { disk_id: first }"],
    [`${DELETE}/where/labels`, DELETE_WORD, "does: delete, id: snapshot_id, where: { labels: a }"],
  ])("refuses %s when it contradicts the operation or the schema", async (pointer, from, to) => {
    expect(await faultsOf(replaceOnce(ACME, from, to))).toEqual([["resource-invalid", pointer]]);
  });

  it("accepts a schema other than the collection's if it has the id", async () => {
    const other = "{ type: object, properties: { snapshot: { type: object, properties: { id: { type: string } } } } }";
    const spec = replaceOnce(
      ACME,
      'schema: { type: object, properties: { snapshot: { $ref: "#/components/schemas/Snapshot" } } }',
      `schema: ${other}`,
    );
    expect(await faultsOf(spec)).toEqual([]);
  });

  it("reports the missing id of an object that is wrapped in the response", async () => {
    const [fault] = await diagnose(replaceOnce(ACME, GET_WORD, GET_WORD.replace("item: /snapshot, ", "")));
    expect(fault?.message).toBe('the success schema has no "id" of Snapshot at ""');
    expect(fault?.fix).toBe("Set `item` to the place of the object: its schema must be Snapshot, or have the same id.");
  });

  it("refuses a condition on a header, because mocks do not read headers", async () => {
    const spec = replaceOnce(ACME, "name: tier, in: query", "name: tier, in: header");
    expect(await faultsOf(spec)).toEqual([["resource-invalid", `${LIST}/where/tier`]]);
  });

  it("refuses `get` if the success response has no body", async () => {
    const spec = replaceOnce(ACME, DELETE_WORD, "does: get, id: snapshot_id");
    expect(await faultsOf(spec)).toEqual([["resource-invalid", DELETE]]);
  });

  it.each([
    ["tier", "cold"],
    ["disk_id", '"7"'],
    ["ended_at", '"null"'],
  ])("accepts the constant of %s written as %s", async (property, constant) => {
    expect(await faultsOf(withConstant(property, constant))).toEqual([]);
  });

  it.each<Fault>([
    ["/paths/~1snapshots/get/x-snap-pagination", "style: token", "style: pages"],
    [GET, GET_WORD, GET_WORD.replace("does: get", "does: fetch")],
  ])("reports only the invalid %s of an operation", async (pointer, from, to) => {
    expect((await faultsOf(replaceOnce(ACME, from, to))).map(([, place]) => place)).toEqual([pointer]);
  });

  it("suggests a fix", async () => {
    const [fault] = await diagnose(withConstant("tier", "warm"));
    expect(fault?.message).toBe('Snapshot does not accept "warm" as its "tier"');
    expect(fault?.fix).toBe("Use a value that the schema accepts, or add it to the schema.");
  });
});

describe("the schema of an object in a response", () => {
  const SCHEMA = 'snapshot: { $ref: "#/components/schemas/Snapshot" }';

  it("is emitted for mocks if it differs from the schema of the collection", async () => {
    const detail = 'snapshot: { $ref: "#/components/schemas/Detail" }';
    const component =
      "    Detail: { type: object, required: [id], properties: { id: { type: string } } }\n    Failure:\n";
    const spec = replaceOnce(replaceOnce(ACME, SCHEMA, detail), "    Failure:\n", component);
    const inline = replaceOnce(ACME, SCHEMA, "snapshot: { type: object, properties: { id: { type: string } } }");
    const contractOf = async (text: string) => {
      const { files, diagnostics } = await compile(await createRepository({ acme: text }), "acme");
      expect(diagnostics).toEqual([]);
      return files.get("contract.ts") ?? "";
    };
    expect(await contractOf(spec)).toContain('schema: { $ref: "#/$defs/Detail" }');
    expect(await contractOf(spec)).toContain("Detail: {");
    expect(await contractOf(inline)).toContain('schema: { type: "object", properties: { id: { type: "string" } } }');
    expect(await contractOf(ACME)).not.toContain('item: "/snapshot", schema');
  });

  it("must have the id of the collection if the response is a list", async () => {
    const items = "items: { type: array, items: { type: object, properties: { uuid: { type: string } } } }";
    const spec = replaceOnce(ACME, 'items: { type: array, items: { $ref: "#/components/schemas/Snapshot" } }', items);
    expect(await diagnose(spec)).toMatchObject([
      {
        code: "resource-invalid",
        pointer: `${LIST}/collection`,
        message: 'the items of the list have no "id" of Snapshot',
      },
    ]);
  });

  it("must have the id of the collection", async () => {
    const spec = replaceOnce(ACME, SCHEMA, "snapshot: { type: object, properties: { uuid: { type: string } } }");
    const faults = (await diagnose(spec)).filter(({ code }) => code === "resource-invalid");
    expect(faults).toMatchObject([{ message: 'the success schema has no "id" of Snapshot at "/snapshot"' }]);
  });
});

describe("a state", () => {
  it("can have no failed value", async () => {
    expect(await faultsOf(replaceOnce(ACME, "failed: failed, ", ""))).toEqual([]);
  });
});
