import { ACME, diagnose } from "@snap/codegen/test/repository";
import { replaceOnce } from "@snap/openapi/test/replace-once";
import { describe, expect, it } from "vitest";
import { read, spec } from "./foreign.ts";

const LIST = "/paths/~1snapshots/get";
const COLD = "/paths/~1cold~1snapshots~1{snapshot_id}";
const INFERRED = "{ basis: inferred, note: Nobody says it. }";

describe("an unknown extension", () => {
  it.each([
    [`${LIST}/x-snap-paginaton`, "pagination", "      x-snap-pagination:\n", "      x-snap-paginaton:\n"],
    ["/x-snap-colections", "collections", "paths:\n", "x-snap-colections: {}\npaths:\n"],
    ["/info/x-snap-provder", "provider", "  version: 1.0.0\n", "  version: 1.0.0\n  x-snap-provder: Acme\n"],
    [
      "/components/schemas/Snapshot/properties/state/x-snap-evidnce",
      "evidence",
      "description: Where it stands.",
      "x-snap-evidnce: true",
    ],
    [
      `${COLD}/delete/responses/204/x-snap-idempotant`,
      "idempotent",
      "{ description: It is gone. }",
      "{ description: It is gone., x-snap-idempotant: true }",
    ],
  ])("is refused at %s, and x-snap-%s is suggested", async (pointer, near, from, to) => {
    const faults = (await diagnose(replaceOnce(ACME, from, to))).filter(({ code }) => code.startsWith("word-"));
    const name = pointer.slice(pointer.lastIndexOf("/") + 1);
    const fix = `Write x-snap-${near} or remove it.`;
    expect(faults).toMatchObject([
      { code: "word-unknown", pointer, message: `"${name}" is an unknown extension`, fix },
    ]);
  });

  it("is removed from a third-party document", async () => {
    const { compilation } = await read(spec({ "x-snap-paginaton": {}, summary: "List" }, { "x-snap-colections": {} }));
    expect(compilation?.diagnostics).toEqual([]);
  });
});

describe("an extension", () => {
  it.each([
    [`${COLD}/x-snap-pagination`, "an operation", "  /cold/snapshots/{snapshot_id}:\n", "x-snap-pagination: {}"],
    ["/info/x-snap-collections", "the document", "info:\n", "x-snap-collections: {}"],
    ["/x-snap-credential", "a security scheme", "openapi: 3.1.0\n", "x-snap-credential: {}"],
    ["/x-snap-provider", "info", "openapi: 3.1.0\n", "x-snap-provider: Acme"],
  ])("is refused at %s, where it has no effect: its place is %s", async (pointer, on, before, word) => {
    const margin = pointer.split("/").length === 2 ? "" : pointer.startsWith("/info") ? "  " : "    ";
    const [fault, ...others] = await diagnose(replaceOnce(ACME, before, `${before}${margin}${word}\n`));
    const name = pointer.slice(pointer.lastIndexOf("/") + 1);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ code: "word-misplaced", pointer });
    expect(fault?.message).toBe(`"${name}" has no effect here: it belongs on ${on}`);
  });

  it.each([
    ["a schema", "    Tier:\n", `    Tier:\n      x-snap-evidence: ${INFERRED}\n`],
    ["the default response", "    Failed:\n", `    Failed:\n      x-snap-evidence: ${INFERRED}\n`],
    ["an example", "one-page: { value", `one-page: { x-snap-evidence: ${INFERRED}, value`],
    ["a header", "{ description: Calls left.,", "{ description: Calls left., x-snap-rate-limit-reset: seconds,"],
  ])("is allowed on %s", async (_, from, to) => {
    expect(await diagnose(replaceOnce(ACME, from, to))).toEqual([]);
  });

  it.each([
    ["a property", 'tier: { $ref: "#/components/schemas/Tier" }\n    Tier', "x-snap-tier: { type: string }\n    Tier"],
    ["a header", "X-Remaining:", "x-snap-remaining:"],
    [
      "a key of an example",
      "nightly: { value: { name: nightly",
      "nightly: { value: { x-snap-name: nightly, name: nightly",
    ],
    [
      "a key of a default",
      "name: { type: string, minLength: 1 }",
      "name: { type: string, default: { x-snap-name: 1 } }",
    ],
  ])("is not recognized in %s", async (_, from, to) => {
    const codes = (await diagnose(replaceOnce(ACME, from, to))).map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith("word-"))).toEqual([]);
  });
});

describe("an invalid extension", () => {
  it.each([
    ['/does must be one of create, delete, get, list, update, got "fetch"', "does: list", "does: fetch"],
    [
      "/were is unknown. Known: collection, does, item, id, where, parents",
      "list, where: { tier",
      "list, were: { tier",
    ],
    [
      '/basis must be one of inferred, contradictory, got "guess"',
      "    Tier:\n",
      "    Tier:\n      x-snap-evidence: { basis: guess, note: It. }\n",
    ],
    ["it must be object", "    Tier:\n", "    Tier:\n      x-snap-evidence: inferred\n"],
    [
      "/snapshots/creatd is unknown. Known: schema, id, created, updated, state",
      "created: created_at",
      "creatd: created_at",
    ],
    [
      'the name "Snapshots" must match pattern "^[a-z][A-Za-z0-9]*$"',
      "  snapshots:\n    schema",
      "  Snapshots:\n    schema",
    ],
    [
      "/variable is unknown. Known: option, environment, prefix, password, sign, login",
      "environment: ACME",
      "environment: ACME_TOKEN, variable: ACME",
    ],
  ])("is reported with the reason: %s", async (message, from, to) => {
    expect((await diagnose(replaceOnce(ACME, from, to))).map((fault) => fault.message)).toContain(message);
  });
});
