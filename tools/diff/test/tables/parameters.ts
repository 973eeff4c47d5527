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

const filter = (more = "") =>
  `parameters: [{ name: filter, in: query, schema: { type: object, properties: { a: { type: string } } }${more} }]`;
const idOf = (more: string, schema = "{ type: array, items: { type: string } }") =>
  `parameters: [{ name: id, in: path, required: true, schema: ${schema}${more} }]`;
const cookie = (more = "") =>
  `parameters: [{ name: c, in: cookie, schema: { type: array, items: { type: string } }${more} }]`;
const content = (type: string) =>
  `parameters: [{ name: f, in: query, content: { ${type}: { schema: { type: object } } } }]`;
const WRITTEN = "breaking request parameter-serialization-changed";

// biome-ignore format: a table
export const styles = operationTable("styles of parameters", [
  ["an object in brackets", filter(), filter(", style: deepObject"), WRITTEN, "3.1.0, 4.8.12.6: filter[a]=x instead of a=x"],
  ["an object no longer in brackets", filter(", style: deepObject, explode: true"), filter(", explode: false"), WRITTEN, "3.1.0, 4.8.12.6: filter=a,x instead of filter[a]=x"],
  ["an object in one part", filter(), filter(", explode: false"), WRITTEN, "3.1.0, 4.8.12.6: filter=a,x instead of a=x"],
  ["pipes instead of spaces", limit(", style: spaceDelimited, explode: false", "{ type: array }"), limit(", style: pipeDelimited, explode: false", "{ type: array }"), WRITTEN, "3.1.0, 4.8.12.6: a|b instead of a%20b"],
  ["a list in the path with a label", idOf(""), idOf(", style: label"), WRITTEN, "3.1.0, 4.8.12.6: .a,b instead of a,b"],
  ["a list in the path as a matrix", idOf(""), idOf(", style: matrix"), WRITTEN, "3.1.0, 4.8.12.6: ;id=a,b instead of a,b"],
  ["a list with labels in several parts", idOf(", style: label"), idOf(", style: label, explode: true"), WRITTEN, "3.1.0, 4.8.12.6: .a.b instead of .a,b"],
  ["a string in the path with a label", idOf("", "{ type: string }"), idOf(", style: label", "{ type: string }"), WRITTEN, "3.1.0, 4.8.12.6: .a instead of a"],
  ["a list in a cookie in one part", cookie(), cookie(", explode: false"), WRITTEN, "3.1.0, 4.8.12.2.1: form and explode are the defaults of cookies"],
  ["the defaults of a cookie are named", cookie(), cookie(", style: form, explode: true"), "none", "3.1.0, 4.8.12.2.1: form and explode are the defaults of cookies"],
  ["JSON becomes XML", content("application/json"), content("application/xml"), "breaking request media-type-removed, addition request media-type-added", "a released client writes JSON"],
  ["JSON becomes another JSON", content("application/json"), content("application/vnd.a+json"), "breaking request media-type-removed, addition request media-type-added", "a name is a name"],
  ["content becomes a style", content("application/json"), filter().replace("name: filter", "name: f"), WRITTEN, "a released client writes JSON"],
]);

const key = (name: string, more = "") => `parameters: [{ name: ${name}, in: header, schema: { type: string }${more} }]`;

// biome-ignore format: a table
export const idempotencyKeys = operationTable("keys that make it safe to send twice", [
  ["one comes", "{}", key("Idempotency-Key"), "addition request parameter-added", "callers can send it"],
  ["one must be sent", key("Idempotency-Key"), key("Idempotency-Key", ", required: true"), "breaking request parameter-became-required", "who does not send it is refused"],
  ["a header becomes one", key("X-Once"), key("X-Once", ", x-snap-idempotency-key: true"), "fix both idempotency-changed", "the client sends it twice where it is given"],
  ["a header is no longer one", key("X-Once", ", x-snap-idempotency-key: true"), key("X-Once"), "fix both idempotency-changed", "the client sends it once"],
  ["a word of ours that is new here", key("X-Once"), key("X-Once", ", x-snap-flavour: sweet"), "fix both word-changed", "something reads it"],
  ["a word of other people", key("X-Once"), key("X-Once", ", x-other: sweet"), "none", "nothing of ours reads it"],
]);
