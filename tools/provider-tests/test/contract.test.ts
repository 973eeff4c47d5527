import { describe, expect, it } from "vitest";
import { buildRequest } from "../src/build-request.ts";
import { type ContractOperation, parseContract } from "../src/contract.ts";
import { SITUATIONS, type Situation } from "../src/situations.ts";

const contractOf = (schema: object, example: unknown) =>
  parseContract(
    JSON.stringify({
      servers: [{ url: "https://api.acme.example" }],
      paths: {
        "/things": {
          get: {
            operationId: "listThings",
            parameters: [{ name: "kind", in: "query", schema, example }],
            responses: { 422: { description: "It is broken." } },
          },
        },
      },
    }),
  );

it("resolves merge keys, as the compiler does", () => {
  const { operations } = parseContract(`
servers: [{ url: "https://api.acme.example" }]
x-list: &list { operationId: listThings, responses: { 422: { description: It is broken. } } }
paths: { /things: { get: { <<: *list, operationId: listParts } } }`);
  expect(operations.map(({ id, responses }) => [id, responses.map(({ status }) => status)])).toEqual([
    ["listParts", ["422"]],
  ]);
});

describe("a query parameter", () => {
  it.each([
    ["a string", { type: "string" }, true],
    ["a list of strings", { type: "array", items: { type: "string" } }, true],
    ["a list of one kind of string", { type: "array", items: { type: "string", enum: ["small"] } }, false],
    ["a list of two or more strings", { type: "array", items: { type: "string" }, minItems: 2 }, false],
    ["a number", { type: "integer" }, false],
  ])("that is %s: a string is valid for the schema %j: %s", (_, schema, accepts) => {
    const contract = contractOf(schema, undefined);
    const [operation] = contract.operations as [ContractOperation];
    expect(operation.parameters[0]?.accepts("\u0000 broken")).toBe(accepts);
    const { send } = SITUATIONS.find(({ status }) => status === "422") as Situation;
    expect(send?.({ parameters: [] }, operation, contract) === undefined).toBe(accepts);
  });

  it("is sent once for each value of a list", () => {
    const contract = contractOf({ type: "array", items: { type: "string" } }, ["small", "large"]);
    const { url } = buildRequest(contract, contract.operations[0] as ContractOperation);
    expect(url).toBe("https://api.acme.example/things?kind=small&kind=large");
  });
});

describe("a request body", () => {
  const TEXTS = ["", "{", "[]", '"text"', "null"];
  it.each([
    ["that must be an object", { required: true }, { type: "object" }, TEXTS],
    ["that is optional", {}, { type: "object" }, ["{", "[]", '"text"', "null"]],
    ["that may be anything", { required: true }, {}, ["", "{"]],
    ["that is a list or nothing", {}, { type: ["array", "null"] }, ["{", '"text"']],
  ])("%s is refused only if its value is invalid", (_, body, schema, refused) => {
    const requestBody = { ...body, content: { "application/json": { schema, examples: { a: { value: {} } } } } };
    const operation = { operationId: "createThing", requestBody, responses: {} };
    const contract = parseContract(
      JSON.stringify({ servers: [{ url: "https://api.acme.example" }], paths: { "/things": { post: operation } } }),
    );
    expect(TEXTS.filter((text) => contract.operations[0]?.refusesBody(text))).toEqual(refused);
  });
});
