import { createValidators } from "@snap/codegen/create-validators";
import { directDocument } from "@snap/codegen/directions";
import { checkTypes } from "@snap/codegen/test/check-types";
import { SpecNode } from "@snap/openapi/spec-node";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { components, json, read, spec, type Tree } from "./foreign.ts";

const NAMES = ["a", "b-c", "0", "größe"];
const RECURSIVE = 6;

const value = fc.oneof(
  fc.constantFrom<unknown>("x", "y z", 1, -2, true, false, null),
  fc.constantFrom<unknown>([1, "x"], { a: 1 }, []),
);
const scalar = fc.oneof(
  fc.constantFrom<Tree>(
    { type: "string" },
    { type: "integer" },
    { type: "number" },
    { type: "boolean" },
    { type: "null" },
  ),
  fc.constantFrom<Tree>({ type: ["string", "null"] }, { type: "object" }, { type: "array" }, {}),
  fc.record({ const: value }),
  fc.record({ enum: fc.uniqueArray(value, { minLength: 1, maxLength: 3, selector: (each) => JSON.stringify(each) }) }),
);

// Generates schemas that accept at least one value: they do not require themselves.
const schemaArbitrary = fc.letrec<{ schema: unknown; object: Tree }>((tie) => ({
  object: fc
    .record({
      properties: fc.dictionary(fc.constantFrom(...NAMES), fc.tuple(tie("schema"), fc.boolean(), fc.boolean()), {
        maxKeys: 3,
      }),
      required: fc.subarray(NAMES),
      additionalProperties: fc.option(fc.oneof(fc.constantFrom<unknown>(true, false), tie("schema")), {
        nil: undefined,
      }),
    })
    .map(({ properties, required, additionalProperties }) => ({
      type: "object",
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, [schema, isRead, isWritten]]) => [
          name,
          isRead || isWritten ? { allOf: [schema], readOnly: isRead, writeOnly: !isRead && isWritten } : schema,
        ]),
      ),
      required: required.filter((name) => additionalProperties !== false || Object.hasOwn(properties, name)),
      ...(additionalProperties !== undefined && { additionalProperties }),
    })),
  schema: fc.oneof(
    { maxDepth: 3, depthIdentifier: "schema" },
    scalar,
    tie("object"),
    fc.record({ type: fc.constant("array"), items: tie("schema") }),
    fc
      .record({
        type: fc.constant("array"),
        prefixItems: fc.array(tie("schema"), { minLength: 1, maxLength: 2 }),
        items: fc.oneof(fc.constant(false), tie("schema")),
        minItems: fc.integer({ min: 0, max: 2 }),
      })
      .map(({ minItems, ...tuple }) => ({ ...tuple, minItems: Math.min(minItems, tuple.prefixItems.length) })),
    fc.record({ anyOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ allOf: fc.tuple(tie("object")) }),
    fc
      .integer({ min: 0, max: RECURSIVE - 1 })
      .map((index) => ({ anyOf: [{ $ref: `#/components/schemas/S${index}` }, { type: "null" }] })),
  ),
}));

describe("random schemas", { timeout: 60_000 }, () => {
  it("have samples that match their schemas and their types, in both directions", async () => {
    const schemas = fc.sample(schemaArbitrary.object, { numRuns: 20, seed: 14 });
    const named = Object.fromEntries(schemas.map((schema, index) => [`S${index}`, schema]));
    const document = spec({ responses: { 204: { description: "" } } }, components({ schemas: named }));
    const paths: Tree = {};
    for (const name of Object.keys(named)) {
      const body = () => json({ $ref: `#/components/schemas/${name}` });
      paths[`/${name}`] = {
        put: { operationId: `put${name}`, requestBody: { required: true, ...body() }, responses: { 200: body() } },
      };
    }
    const { compilation, document: normalized } = await read({ ...document, paths }, false);
    expect(compilation?.diagnostics).toEqual([]);

    const root = SpecNode.of(directDocument(normalized));
    const validatorFor = createValidators(root, () => expect.unreachable());
    const lines: string[] = [];
    for (const name of Object.keys(named)) {
      const operation = root.get("paths").get(`/${name}`).get("put");
      const body = `operations["put${name}"]`;
      for (const [holder, type] of [
        [operation.get("requestBody"), `${body}["requestBody"]["content"]["application/json"]`],
        [operation.get("responses").get("200"), `${body}["responses"][200]["content"]["application/json"]`],
      ] as const) {
        const media = holder.get("content").get("application/json");
        const sample = media.get("examples").entries()[0]?.[1].get("value").value;
        const validate = validatorFor(media.raw("schema").value, "");
        validate?.(sample);
        expect(validate?.errors ?? [], `${name} ${type} ${JSON.stringify(sample)}`).toEqual([]);
        lines.push(`export const v${lines.length}: ${type} = ${JSON.stringify(sample)};`);
      }
    }
    const use = `import type { operations } from "./schema.ts";\n${lines.join("\n")}\n`;
    const errors = checkTypes({ "schema.ts": compilation?.files.get("schema.ts") ?? "", "use.ts": use });
    expect(errors.map((error) => `${error}\n${use.split("\n")[Number(/:(\d+)/.exec(error)?.[1]) - 1]}`)).toEqual([]);
  });
});
