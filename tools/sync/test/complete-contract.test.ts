import { describe, expect, it } from "vitest";
import { completeContract } from "../src/overlay/complete-contract.ts";

const schema = { type: "string" };
const parameter = (name: string, more: object = {}) => ({ name, in: "query", schema, ...more });
const examples = { one: { value: { volume_id: "89bcc42f", size: 3 } } };
const contract = (...parameters: object[]) => ({
  openapi: "3.1.0",
  paths: {
    "/a": { get: { operationId: "a", parameters: [parameter("id", { example: "b-7" })], responses: {} } },
    "/b": {
      get: { operationId: "b", parameters, responses: { 200: { content: { "application/json": { examples } } } } },
    },
  },
});

describe("a missing example", () => {
  it.each([
    ["of a parameter with the same name", parameter("id"), "b-7"],
    ["of a property with the same name", parameter("volume_id"), "89bcc42f"],
  ])("is replaced by the example %s", (_, added, example) => {
    const { paths } = Object(completeContract(Object(contract(added))));
    const [completed] = paths["/b"].get.parameters;
    expect(completed).toMatchObject({ example, "x-snap-evidence": { basis: "inferred" } });
  });

  it("is sampled if the example of the same name does not match the schema", () => {
    const { paths } = Object(completeContract(Object(contract(parameter("size")))));
    expect(paths["/b"].get.parameters[0].example).not.toBe(3);
  });
});
