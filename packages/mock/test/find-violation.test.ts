import { describe, expect, it } from "vitest";
import { compilePath } from "../src/compile-path.ts";
import { faultOf, findViolation } from "../src/find-violation.ts";
import type { JsonSchema } from "../src/mock-operation.ts";
import { acme } from "./acme.ts";

const TEXT = { type: "string" };
const SNAPSHOT = { type: "object", required: ["type"], properties: { type: { enum: ["snapshot"] }, name: TEXT } };
const REBUILD = {
  type: "object",
  required: ["type", "image"],
  properties: { type: { enum: ["rebuild"] }, image: TEXT },
};
const schemas: Record<string, JsonSchema> = {
  SNAPSHOT,
  REBUILD,
  Action: { oneOf: [{ $ref: "#/$defs/SNAPSHOT" }, { $ref: "#/$defs/REBUILD" }] },
  Limits: { type: "object", properties: { disk: { type: ["integer", "null"], maximum: 16 } } },
  Nothing: { type: "object", maxProperties: 0 },
  Build: { type: "object", properties: { limits: { anyOf: [{ $ref: "#/$defs/Limits" }, { type: "null" }] } } },
};

describe("faultOf", () => {
  it.each([
    ["Action", { type: "snapshot", name: 5 }, "/name", 'Instance type "number" is invalid. Expected "string".'],
    ["Action", { type: "rebuild" }, "", 'Instance does not have required property "image".'],
    [
      "Action",
      { type: "reboot" },
      "/type",
      'Instance does not match any of ["snapshot"]. Instance does not match any of ["rebuild"].',
    ],
    ["Build", { limits: { disk: 99 } }, "/limits/disk", "99 is greater than 16."],
    ["Nothing", { name: "a" }, "", "Instance has more than 0 properties."],
  ])("tells of %s %j what is wrong with the alternative that was meant", (name, value, at, problem) => {
    expect(faultOf(value, { $ref: `#/$defs/${name}` }, { ...acme(), schemas })).toEqual({ at, problem });
  });

  it.each([
    ["Action", { type: "snapshot" }],
    ["Action", { type: "rebuild", image: "debian" }],
    ["Build", { limits: null }],
  ])("tells nothing of %s %j", (name, value) => {
    expect(faultOf(value, { $ref: `#/$defs/${name}` }, { ...acme(), schemas })).toBeUndefined();
  });
});

describe("findViolation", () => {
  const contract = acme();
  const schema = { type: "array", items: { type: "integer" } };
  const operation = {
    id: "listThings",
    method: "GET" as const,
    path: "/things",
    parameters: [{ in: "query" as const, name: "id", schema }],
    responses: {},
  };

  it.each([
    ["id=42", undefined],
    ["id=42,43", undefined],
    ["id=42&id=43", undefined],
    ["id=a", "id"],
    ["id=42&id=a", "id"],
  ])("reads %s as a list of numbers", async (query, at) => {
    const path = compilePath(contract.baseUrl, "/things");
    const request = new Request(`${contract.baseUrl}/things?${query}`);
    expect((await findViolation(request, path, contract, operation))?.at).toBe(at);
  });
});
