import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { JsonSchema, MockContract, MockOperation } from "../../src/mock-operation.ts";
import { acme, createAcme } from "../support/acme.ts";

afterEach(() => vi.restoreAllMocks());

/** Secret values that no message may show, each with a schema that it does not match. */
const broken: fc.Arbitrary<{ value: unknown; schema: JsonSchema }> = fc
  .tuple(
    fc.stringMatching(/^[a-z"/~. ]{0,6}$/).map((text) => `s3cr3t${text}`),
    fc.constantFrom(90210, -90210, 90210.5, 9.021e21),
  )
  .chain(([text, number]) =>
    fc.oneof(
      fc.record({
        value: fc.constant(text),
        schema: fc.constantFrom<JsonSchema>(
          { type: "integer" },
          { maxLength: 1 },
          { pattern: "^\\d+$" },
          { format: "date" },
          ...[{ enum: ["a"] }, { const: "a" }, { not: { type: "string" } }, false],
        ),
      }),
      fc.record({
        value: fc.constant(number),
        schema: fc.constantFrom<JsonSchema>(
          { type: "number", minimum: 1e30 },
          { maximum: -1e6 },
          { exclusiveMaximum: -1e6 },
          { exclusiveMinimum: 1e30 },
          { multipleOf: 7 },
          { anyOf: [{ type: "boolean" }, { minimum: 1e30 }] },
          { allOf: [{ minimum: 1e30 }, { multipleOf: 7 }] },
        ),
      }),
      fc.record({
        value: fc.constantFrom<unknown>({ [text]: text }, { [text]: { [text]: number } }),
        schema: fc.constantFrom<JsonSchema>(
          { type: "object", additionalProperties: { type: "boolean" } },
          { type: "object", additionalProperties: false },
          { type: "object", propertyNames: { maxLength: 1 } },
          { type: "object", patternProperties: { s3cr3t: { type: "boolean" } } },
          { type: "object", unevaluatedProperties: false },
          { type: "object", required: ["other"] },
        ),
      }),
    ),
  );

const places = fc.constantFrom("body", "item", "query", "header", "path", "cookie");

describe("a mock", () => {
  it("shows the value of a secret in no message and no response", async () => {
    await fc.assert(
      fc.asyncProperty(broken, places, fc.boolean(), async ({ value, schema }, place, strict) => {
        const seen: unknown[] = [];
        vi.spyOn(console, "warn").mockImplementation((...all) => void seen.push(...all));
        const { send } = createAcme(
          { onViolation: strict ? "throw" : "warn" },
          {
            contract: contractOf(place, schema),
            behaviour: { errorBody: ({ message, violation }) => ({ message, violation }) },
          },
        );
        const text = encodeURIComponent(typeof value === "object" ? JSON.stringify(value) : String(value));
        const target = `POST /secrets/${place === "path" ? text : "x"}${place === "query" ? `?pin=${text}` : ""}`;
        const headers = {
          authorization: "Bearer token",
          ...(place === "header" && { pin: text }),
          ...(place === "cookie" && { cookie: `pin=${text}` }),
        };
        const body = place === "body" ? { pin: value } : place === "item" ? [{ pin: value }] : {};
        const response = send(target, body, headers).then(
          ({ text: received }) => received,
          (error: unknown) => String(error),
        );
        seen.push(await response);
        const all = seen.join("\n");
        expect(all).toMatch(/breaks the contract/);
        for (const part of ["s3cr3t", "90210", "9.021"]) expect(all).not.toContain(part);
      }),
      { numRuns: 100 },
    );
  });

  it("still reports the place and the problem of an invalid secret", async () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue();
    const contract = contractOf("body", { type: "number", maximum: 9 });
    await createAcme({}, { contract }).send("POST /secrets/x", { pin: 90210 });
    expect(warn.mock.calls).toEqual([
      [expect.stringContaining('the body at "/pin" of POST /secrets/x breaks the contract: It is greater than 9. The')],
    ]);
  });

  it("does not show the property names of a secret", async () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue();
    const pin = { in: "query", name: "pin", schema: { type: "object" }, style: "deepObject" } as const;
    const [operation] = contractOf("query", true).operations;
    const contract = {
      ...acme(),
      secrets: ["pin"],
      operations: operation ? [{ ...operation, parameters: [pin] }] : [],
    };
    await createAcme({}, { contract }).send("POST /secrets/x?pin[s3cr3t]=1&pin[s3cr3t][a]=2", {});
    expect(String(warn.mock.calls)).toContain("it must give each property one value. The client");
    expect(String(warn.mock.calls)).not.toContain("s3cr3t");
  });

  it("reports an invalid object of a test without its secrets", () => {
    const contract = acme();
    const { cloud } = createAcme({}, { contract: { ...contract, secrets: ["size"], collections: limited(contract) } });
    expect(() => cloud.store.things.make({ size: 90210 })).toThrow('"/size" of an object in "things"');
    expect(() => cloud.store.things.make({ size: 90210 })).not.toThrow("90210");
  });
});

function limited({ collections }: MockContract): MockContract["collections"] {
  const { things } = collections;
  if (!things) throw new Error("The contract has no collection of things.");
  return { things: { ...things, schema: { properties: { size: { maximum: 9 } } } } };
}

// The body is an object or a list of objects; the value of a parameter is JSON.
function contractOf(place: string, schema: JsonSchema): MockContract {
  const holder = { type: "object", properties: { pin: schema } };
  const body = place === "body" ? holder : place === "item" ? { type: "array", items: holder } : true;
  const pin = { name: "pin", schema, content: "application/json" };
  const operation: MockOperation = {
    id: "postSecret",
    method: "POST",
    path: place === "path" ? "/secrets/{pin}" : "/secrets/x",
    parameters: /query|header|path|cookie/.test(place) ? [{ ...pin, in: place as "query", required: true }] : [],
    body: { required: true, content: { "application/json": { schema: body } } },
    responses: { 204: {}, 422: { contentType: "application/json", examples: { bad: { message: "bad" } } } },
  };
  return { ...acme(), secrets: ["pin"], operations: [operation] };
}
