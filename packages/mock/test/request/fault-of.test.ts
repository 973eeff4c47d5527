import { describe, expect, it } from "vitest";
import type { JsonSchema } from "../../src/mock-operation.ts";
import { faultOf } from "../../src/request/fault-of.ts";
import { acme } from "../support/acme.ts";

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
  ])("reports the problem with the intended alternative of %s: %j", (name, value, at, problem) => {
    expect(faultOf(value, { $ref: `#/$defs/${name}` }, { ...acme(), schemas })).toEqual({ at, problem });
  });

  it.each([
    ["Action", { type: "snapshot" }],
    ["Action", { type: "rebuild", image: "debian" }],
    ["Build", { limits: null }],
  ])("returns undefined for a valid %s: %j", (name, value) => {
    expect(faultOf(value, { $ref: `#/$defs/${name}` }, { ...acme(), schemas })).toBeUndefined();
  });
});
