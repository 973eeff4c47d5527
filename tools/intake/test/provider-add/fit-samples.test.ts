import { describe, expect, it } from "vitest";
import { fitSamples } from "../../src/provider-add/fit-samples.ts";

const SAMPLED = { "x-snap-evidence": { basis: "inferred", note: "Sampled from the schema." } };
const TEXT = { type: "string" };

// Returns a body and a parameter with these examples after their samples were fitted.
function fit(properties: object, value: object, mark: object = SAMPLED) {
  const schema = { type: "object", properties };
  const media = { schema, examples: { one: { value, ...mark } } };
  const parameter = { name: "snapshot_id", in: "path", schema: TEXT, example: "string", ...mark };
  const responses = { 200: { content: { "application/json": media } } };
  fitSamples({ openapi: "3.1.0", paths: { "/things": { get: { parameters: [parameter], responses } } } });
  return { value: media.examples.one.value, parameter: parameter.example };
}

describe("fitSamples", () => {
  it("makes ids, times and names that fit the name and the format of a property", () => {
    const properties = {
      disk_id: TEXT,
      id: { type: "string", format: "uuid" },
      created_at: TEXT,
      expiresAt: { type: "string", format: "date-time" },
      name: TEXT,
      size_gb: { type: "integer" },
    };
    const id = "497f6eca-6276-4993-bfeb-53cbbbba6f08";
    const given = { disk_id: "string", id, created_at: "string", expiresAt: "2019-08-24T14:15:22Z", name: "string" };
    const { value, parameter } = fit(properties, { ...given, size_gb: 0 });
    expect(value).toEqual({
      disk_id: expect.stringMatching(/^[0-9a-f]{12}$/),
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/),
      created_at: "2026-03-02T09:15:00Z",
      expiresAt: "2026-06-02T09:15:00Z",
      name: "before-migration",
      size_gb: 20,
    });
    expect(value).not.toMatchObject({ id });
    expect(parameter).toMatch(/^[0-9a-f]{12}$/);
  });

  it("fits the items of nested lists", () => {
    const items = { type: "array", items: { type: "object", properties: { name: TEXT } } };
    const properties = { data: { type: "object", properties: { items } } };
    const { value } = fit(properties, { data: { items: [{ name: "string" }] } });
    expect(value).toEqual({ data: { items: [{ name: "before-migration" }] } });
  });

  it.each([
    ["an enum", { enum: ["string"] }, "string"],
    ["a pattern", { type: "string", pattern: "^s" }, "string"],
    ["a length", { type: "string", maxLength: 6 }, "string"],
    ["an example", { type: "string", example: "string" }, "string"],
    ["a value of its own", TEXT, "nightly"],
  ])("keeps the sample of a property with %s", (_, name, value) => {
    expect(fit({ name }, { name: value }).value).toEqual({ name: value });
  });

  it("keeps examples of the publisher", () => {
    expect(fit({ name: TEXT }, { name: "string" }, {})).toEqual({ value: { name: "string" }, parameter: "string" });
  });
});
