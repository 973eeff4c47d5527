import type { Model, Operation } from "../model/model.ts";
import { header } from "./header.ts";
import { printLiteral } from "./literal.ts";

/** Emits `test/types.test.ts`: what callers may write, and what must not compile. */
export function emitTypesTest(model: Model): string {
  const { provider, displayName } = model;
  const enumTest = printEnumTest(model);
  const handlerTest = printHandlerTest(model);
  const tests = [printRequestTest(model), handlerTest, enumTest].filter((test) => test !== "");
  const names = [...(enumTest === "" ? [] : ["components"]), `${displayName}Client`];
  return `${header(model)}
import type { ${names.join(", ")} } from "@snap/${provider}";
${handlerTest === "" ? "" : `import * as msw from "@snap/${provider}/msw";\n`}${
  enumTest === "" ? "" : 'import type { Known } from "@snap/runtime";\n'
}import { expectTypeOf } from "expect-type";
import { expect, test } from "vitest";

${tests.join("\n")}`;
}

function printRequestTest({ displayName, operations }: Model): string {
  const [{ method } = { method: "get" }] = operations;
  return `test("a request that the contract does not have does not compile", () => {
  expectTypeOf<Parameters<${displayName}Client["${method.toUpperCase()}"]>[0]>().not.toEqualTypeOf<string>();
  // @ts-expect-error: the contract has no such path
  const call = (client: ${displayName}Client) => client.${method.toUpperCase()}("/not/in/the/contract");
  expect(call).toBeTypeOf("function");
});
`;
}

const UNKNOWN_STATUS = 418;
const UNKNOWN_EXAMPLE = "not in the contract";

function printHandlerTest({ operations }: Model): string {
  const found = operations.flatMap((operation) => {
    const status = findStatus(operation);
    return status && isClosed(operation) ? [{ status, handler: `msw.${operation.identifier}Handler` }] : [];
  });
  const [first] = found;
  if (!first) return "";
  const { handler, status } = first;
  return `test("a handler accepts only documented statuses and examples", () => {
  expect(${handler}({ status: ${status} })).toBeDefined();
  // @ts-expect-error: the contract has no such example
  expect(() => ${handler}({ status: ${status}, example: ${printLiteral(UNKNOWN_EXAMPLE)} })).toThrow(/has no example/);
  // @ts-expect-error: the contract has no such status
  expect(() => ${handler}({ status: ${UNKNOWN_STATUS} })).toThrow(/documents no status ${UNKNOWN_STATUS}/);
});
`;
}

// Whether the operation does not document the status that the test uses.
function isClosed({ responses }: Operation): boolean {
  return !responses.some(({ status }) => status === "4XX" || status === String(UNKNOWN_STATUS));
}

// Returns a success with an example that has a name.
function findStatus({ responses }: Operation): string | undefined {
  const found = responses.find(
    ({ status, content }) =>
      status.startsWith("2") && content.some(({ examples }) => Object.keys(examples).some((name) => name !== "")),
  );
  return found?.status;
}

// Includes only the objects that mock clouds store, because responses contain them.
function printEnumTest({ root, collections }: Model): string {
  for (const { schema } of Object.values(collections)) {
    const properties = root.get("components").get("schemas").get(schema).get("properties");
    for (const [name, property] of properties.entries()) {
      const values = property.get("enum").value;
      if (!Array.isArray(values) || values.some((value) => typeof value !== "string")) continue;
      return `test("an enum of a response allows new values in addition to the documented ones", () => {
  type Value = components["schemas"][${printLiteral(schema)}][${printLiteral(name)}];
  expectTypeOf<"a-value-that-is-new">().toExtend<Value>();
  expectTypeOf<"a-value-that-is-new">().not.toExtend<Known<Value>>();
});
`;
    }
  }
  return "";
}
