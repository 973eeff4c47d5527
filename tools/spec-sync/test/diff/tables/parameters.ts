import { operationTable } from "./table.ts";

const limit = (more = "", schema = "{ type: integer }") =>
  `parameters: [{ name: limit, in: query, schema: ${schema}${more} }]`;

// biome-ignore format: a table
export const parameters = operationTable("parameters", [
  ["an optional one comes", "{}", limit(), "addition request parameter-added", "who does not know it does not send it"],
  ["a required one comes", "{}", limit(", required: true"), "breaking request required-parameter-added", "who does not send it is refused"],
  ["one goes", limit(), "{}", "breaking request parameter-removed", "code that names it no longer compiles"],
  ["one becomes required", limit(), limit(", required: true"), "breaking request parameter-became-required", "who does not send it is refused"],
  ["one becomes optional", limit(", required: true"), limit(), "addition request parameter-became-optional", "it can be left out"],
  ["one moves to a header", limit(), "parameters: [{ name: limit, in: header, schema: { type: integer } }]", "breaking request parameter-moved", "callers pass it elsewhere"],
  ["one is renamed", limit(), "parameters: [{ name: size, in: query, schema: { type: integer } }]", "breaking request parameter-removed, addition request parameter-added", "as one that goes and one that comes"],
  ["its type changes", limit(), limit("", "{ type: boolean }"), "breaking request type-changed", "callers send numbers"],
  ["its maximum falls", limit("", "{ type: integer, maximum: 100 }"), limit("", "{ type: integer, maximum: 50 }"), "breaking request limit-tightened", "who asks for 100 is refused"],
  ["its maximum rises", limit("", "{ type: integer, maximum: 50 }"), limit("", "{ type: integer, maximum: 100 }"), "addition request limit-loosened", "callers can ask for more"],
  ["its default changes", limit("", "{ type: integer, default: 20 }"), limit("", "{ type: integer, default: 50 }"), "breaking request default-changed", "who leaves it out gets something else"],
  ["the default of a required one changes", limit(", required: true", "{ type: integer, default: 20 }"), limit(", required: true", "{ type: integer, default: 50 }"), "fix request documentation-changed", "3.1.0, 4.8.12.2.1: it has no meaning for required parameters"],
  ["an enum value comes", limit("", "{ enum: [a] }"), limit("", "{ enum: [a, b] }"), "addition request enum-value-added", "callers can send it"],
  ["an enum value goes", limit("", "{ enum: [a, b] }"), limit("", "{ enum: [a] }"), "breaking request enum-value-removed", "who sends it is refused"],
  ["its description changes", limit(), limit(", description: How many."), "fix request documentation-changed", "editors show it"],
  ["its example changes", limit(", example: 1"), limit(", example: 2"), "fix request examples-changed", "editors show it"],
  ["it is deprecated", limit(), limit(", deprecated: true"), "fix request deprecated", "it still works"],
  ["it is no longer deprecated", limit(", deprecated: true"), limit(), "fix request no-longer-deprecated", "editors show it"],
  ["a header in other letters", "parameters: [{ name: X-Trace, in: header, schema: {} }]", "parameters: [{ name: x-trace, in: header, schema: {} }]", "breaking request parameter-renamed", "providers take it all the same, but callers write it as we do"],
  ["a header that OpenAPI ignores", "{}", "parameters: [{ name: Accept, in: header, required: true, schema: {} }]", "none", "3.0.3, 4.7.12: it shall be ignored"],
  ["a cookie comes", "{}", "parameters: [{ name: c, in: cookie, required: true, schema: {} }]", "breaking request required-parameter-added", "who does not send it is refused"],
  ["in another order", "parameters: [{ name: a, in: query, schema: {} }, { name: b, in: query, schema: {} }]", "parameters: [{ name: b, in: query, schema: {} }, { name: a, in: query, schema: {} }]", "none", "callers pass them by name"],
]);

// biome-ignore format: a table
export const places = operationTable("where parameters stand", [
  ["from the operation to the path", limit(), "item: { parameters: [{ $ref: '#/components/parameters/I' }, { name: limit, in: query, schema: { type: integer } }] }\ncomponents: { parameters: { I: { name: id, in: path, required: true, schema: { type: string } } } }", "none", "3.0.3: they hold for all operations of the path"],
  ["an operation has its own", "{}", "parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]", "breaking request type-changed", "3.0.3: it overrides that of the path"],
  ["a path parameter that does not say that it must be sent", "{}", "parameters: [{ name: id, in: path, schema: { type: string } }]", "none", "3.0.3: it must be sent anyway"],
  ["as a component", limit(), "parameters: [{ $ref: '#/components/parameters/L' }]\ncomponents: { parameters: { L: { name: limit, in: query, schema: { type: integer } } } }", "none", "the type is the same"],
]);

const header = (schema: string, more = "") => `parameters: [{ name: h, in: header, schema: ${schema}${more} }]`;

// biome-ignore format: a table
export const serialization = operationTable("how parameters are written", [
  ["explode is turned off", limit("", "{ type: array }"), limit(", explode: false", "{ type: array }"), "breaking request parameter-serialization-changed", "a released client writes it the old way"],
  ["another style", limit("", "{ type: array }"), limit(", style: spaceDelimited, explode: true", "{ type: array }"), "breaking request parameter-serialization-changed", "a released client writes it the old way"],
  ["the default style is named", limit(), limit(", style: form, explode: true"), "none", "3.0.3: the defaults of query"],
  ["explode of a text", limit(), limit(", explode: false"), "none", "3.0.3: it has no effect but on lists and objects"],
  ["explode of a text behind a reference", `${limit("", "{ $ref: '#/components/schemas/T' }")}\ncomponents: { schemas: { T: { type: string } } }`, `${limit(", explode: false", "{ $ref: '#/components/schemas/T' }")}\ncomponents: { schemas: { T: { type: string } } }`, "none", "3.0.3: it has no effect but on lists and objects"],
  ["explode of an object in brackets", limit(", style: deepObject", "{ type: object }"), limit(", style: deepObject, explode: true", "{ type: object }"), "none", "3.1.0, 4.8.12.2.1: there is only one way to write it"],
  ["explode of a list in a header", header("{ type: array }"), header("{ type: array }", ", explode: true"), "none", "RFC 6570, 3.2.1: with commas either way"],
  ["explode of an object in a header", header("{ type: object }"), header("{ type: object }", ", explode: true"), "breaking request parameter-serialization-changed", "RFC 6570, 3.2.1: keys stand before their values otherwise"],
  ["reserved characters in a header", header("{ type: string }"), header("{ type: string }", ", allowReserved: true"), "none", "3.1.0, 4.8.12.2.1: it is for the query alone"],
  ["reserved characters in an integer", limit(), limit(", allowReserved: true"), "none", "RFC 3986, 2.2: no digit is one"],
  ["reserved characters in a text", limit("", "{ type: string }"), limit(", allowReserved: true", "{ type: string }"), "breaking request parameter-serialization-changed", "a released client writes them otherwise"],
  ["it may have no value", limit(), limit(", allowEmptyValue: true"), "addition request limit-loosened", "callers can send more"],
  ["it must have a value", limit(", allowEmptyValue: true"), limit(), "breaking request limit-tightened", "who sends none is refused"],
  ["as JSON", limit(), "parameters: [{ name: limit, in: query, content: { application/json: { schema: { type: integer } } } }]", "breaking request parameter-serialization-changed", "a released client writes it the old way"],
  ["a schema in content changes", "parameters: [{ name: f, in: query, content: { application/json: { schema: { type: string } } } }]", "parameters: [{ name: f, in: query, content: { application/json: { schema: { type: integer } } } }]", "breaking request type-changed", "callers send it"],
]);
