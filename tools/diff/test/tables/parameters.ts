import { operationTable } from "./table.ts";

const limit = (more = "", schema = "{ type: integer }") =>
  `parameters: [{ name: limit, in: query, schema: ${schema}${more} }]`;

// biome-ignore format: a table
export const parameters = operationTable("parameters", [
  ["an optional parameter is added", "{}", limit(), "addition request parameter-added", "existing callers do not send it"],
  ["a required parameter is added", "{}", limit(", required: true"), "breaking request required-parameter-added", "requests without it are refused"],
  ["a parameter is removed", limit(), "{}", "breaking request parameter-removed", "code that uses it no longer compiles"],
  ["a parameter becomes required", limit(), limit(", required: true"), "breaking request parameter-became-required", "requests without it are refused"],
  ["a parameter becomes optional", limit(", required: true"), limit(), "addition request parameter-became-optional", "callers may omit it now"],
  ["a parameter moves to a header", limit(), "parameters: [{ name: limit, in: header, schema: { type: integer } }]", "breaking request parameter-moved", "callers pass it in another place"],
  ["a parameter is renamed", limit(), "parameters: [{ name: size, in: query, schema: { type: integer } }]", "breaking request parameter-removed, addition request parameter-added", "reported as removed and added"],
  ["its type changes", limit(), limit("", "{ type: boolean }"), "breaking request type-changed", "callers send numbers"],
  ["its maximum is lowered", limit("", "{ type: integer, maximum: 100 }"), limit("", "{ type: integer, maximum: 50 }"), "breaking request limit-tightened", "requests for 100 are refused"],
  ["its maximum is raised", limit("", "{ type: integer, maximum: 50 }"), limit("", "{ type: integer, maximum: 100 }"), "addition request limit-loosened", "callers can ask for more"],
  ["its default changes", limit("", "{ type: integer, default: 20 }"), limit("", "{ type: integer, default: 50 }"), "breaking request default-changed", "requests without it get another value"],
  ["the default of a required parameter changes", limit(", required: true", "{ type: integer, default: 20 }"), limit(", required: true", "{ type: integer, default: 50 }"), "fix request documentation-changed", "3.1.0, 4.8.12.2.1: it has no meaning for required parameters"],
  ["an enum value is added", limit("", "{ enum: [a] }"), limit("", "{ enum: [a, b] }"), "addition request enum-value-added", "callers can send it"],
  ["an enum value is removed", limit("", "{ enum: [a, b] }"), limit("", "{ enum: [a] }"), "breaking request enum-value-removed", "requests with it are refused"],
  ["its description changes", limit(), limit(", description: How many."), "fix request documentation-changed", "editors show the text, but no request or response changes"],
  ["its example changes", limit(", example: 1"), limit(", example: 2"), "fix request examples-changed", "editors show the text, but no request or response changes"],
  ["it is deprecated", limit(), limit(", deprecated: true"), "fix request deprecated", "it still works"],
  ["it is no longer deprecated", limit(", deprecated: true"), limit(), "fix request no-longer-deprecated", "editors no longer strike it out"],
  ["a header in another letter case", "parameters: [{ name: X-Trace, in: header, schema: {} }]", "parameters: [{ name: x-trace, in: header, schema: {} }]", "breaking request parameter-renamed", "providers ignore the case, but callers must write it as documented"],
  ["a header that OpenAPI ignores", "{}", "parameters: [{ name: Accept, in: header, required: true, schema: {} }]", "none", "3.0.3, 4.7.12: it is ignored"],
  ["a cookie is added", "{}", "parameters: [{ name: c, in: cookie, required: true, schema: {} }]", "breaking request required-parameter-added", "requests without it are refused"],
  ["in another order", "parameters: [{ name: a, in: query, schema: {} }, { name: b, in: query, schema: {} }]", "parameters: [{ name: b, in: query, schema: {} }, { name: a, in: query, schema: {} }]", "none", "callers pass them by name"],
]);

// biome-ignore format: a table
export const places = operationTable("places of parameters", [
  ["from the operation to the path", limit(), "item: { parameters: [{ $ref: '#/components/parameters/I' }, { name: limit, in: query, schema: { type: integer } }] }\ncomponents: { parameters: { I: { name: id, in: path, required: true, schema: { type: string } } } }", "none", "3.0.3: they apply to all operations of the path"],
  ["an operation overrides a parameter of its path", "{}", "parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]", "breaking request type-changed", "3.0.3: it replaces that of the path"],
  ["a path parameter without `required`", "{}", "parameters: [{ name: id, in: path, schema: { type: string } }]", "none", "3.0.3: it is always required"],
  ["a parameter becomes a component", limit(), "parameters: [{ $ref: '#/components/parameters/L' }]\ncomponents: { parameters: { L: { name: limit, in: query, schema: { type: integer } } } }", "none", "the type is the same"],
]);

const header = (schema: string, more = "") => `parameters: [{ name: h, in: header, schema: ${schema}${more} }]`;

// biome-ignore format: a table
export const serialization = operationTable("serialization of parameters", [
  ["explode is turned off", limit("", "{ type: array }"), limit(", explode: false", "{ type: array }"), "breaking request parameter-serialization-changed", "a released client uses the old format"],
  ["another style", limit("", "{ type: array }"), limit(", style: spaceDelimited, explode: true", "{ type: array }"), "breaking request parameter-serialization-changed", "a released client uses the old format"],
  ["the default style is explicit", limit(), limit(", style: form, explode: true"), "none", "3.0.3: it is the default of query parameters"],
  ["explode of a string", limit(), limit(", explode: false"), "none", "3.0.3: it only affects lists and objects"],
  ["explode of a string behind a reference", `${limit("", "{ $ref: '#/components/schemas/T' }")}\ncomponents: { schemas: { T: { type: string } } }`, `${limit(", explode: false", "{ $ref: '#/components/schemas/T' }")}\ncomponents: { schemas: { T: { type: string } } }`, "none", "3.0.3: it only affects lists and objects"],
  ["explode of an object in brackets", limit(", style: deepObject", "{ type: object }"), limit(", style: deepObject, explode: true", "{ type: object }"), "none", "3.1.0, 4.8.12.2.1: the style has only one format"],
  ["explode of a list in a header", header("{ type: array }"), header("{ type: array }", ", explode: true"), "none", "RFC 6570, 3.2.1: values are joined by commas in both cases"],
  ["explode of an object in a header", header("{ type: object }"), header("{ type: object }", ", explode: true"), "breaking request parameter-serialization-changed", "RFC 6570, 3.2.1: keys are separated from values differently"],
  ["reserved characters in a header", header("{ type: string }"), header("{ type: string }", ", allowReserved: true"), "none", "3.1.0, 4.8.12.2.1: it only applies to the query"],
  ["reserved characters in an integer", limit(), limit(", allowReserved: true"), "none", "RFC 3986, 2.2: digits are not reserved"],
  ["reserved characters in a string", limit("", "{ type: string }"), limit(", allowReserved: true", "{ type: string }"), "breaking request parameter-serialization-changed", "a released client encodes them"],
  ["an empty value is allowed", limit(), limit(", allowEmptyValue: true"), "addition request limit-loosened", "callers can send it"],
  ["an empty value is no longer allowed", limit(", allowEmptyValue: true"), limit(), "breaking request limit-tightened", "requests without a value are refused"],
  ["a parameter is sent as JSON", limit(), "parameters: [{ name: limit, in: query, content: { application/json: { schema: { type: integer } } } }]", "breaking request parameter-serialization-changed", "a released client uses the old format"],
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
  ["an object as one value", filter(), filter(", explode: false"), WRITTEN, "3.1.0, 4.8.12.6: filter=a,x instead of a=x"],
  ["pipes instead of spaces", limit(", style: spaceDelimited, explode: false", "{ type: array }"), limit(", style: pipeDelimited, explode: false", "{ type: array }"), WRITTEN, "3.1.0, 4.8.12.6: a|b instead of a%20b"],
  ["a list in the path in the style label", idOf(""), idOf(", style: label"), WRITTEN, "3.1.0, 4.8.12.6: .a,b instead of a,b"],
  ["a list in the path in the style matrix", idOf(""), idOf(", style: matrix"), WRITTEN, "3.1.0, 4.8.12.6: ;id=a,b instead of a,b"],
  ["a list in the style label with explode", idOf(", style: label"), idOf(", style: label, explode: true"), WRITTEN, "3.1.0, 4.8.12.6: .a.b instead of .a,b"],
  ["a string in the path in the style label", idOf("", "{ type: string }"), idOf(", style: label", "{ type: string }"), WRITTEN, "3.1.0, 4.8.12.6: .a instead of a"],
  ["a list in a cookie without explode", cookie(), cookie(", explode: false"), WRITTEN, "3.1.0, 4.8.12.2.1: form and explode are the defaults of cookies"],
  ["the defaults of a cookie are explicit", cookie(), cookie(", style: form, explode: true"), "none", "3.1.0, 4.8.12.2.1: form and explode are the defaults of cookies"],
  ["JSON becomes XML", content("application/json"), content("application/xml"), "breaking request media-type-removed, addition request media-type-added", "a released client writes JSON"],
  ["JSON becomes another JSON", content("application/json"), content("application/vnd.a+json"), "breaking request media-type-removed, addition request media-type-added", "the media type is only a name"],
  ["`content` becomes a style", content("application/json"), filter().replace("name: filter", "name: f"), WRITTEN, "a released client writes JSON"],
]);

const SCOPE = ", x-snap-scope: { option: projectId, environment: PROJECT }";
const scoped = (word: string) => `parameters: [{ name: project, in: query, required: true, schema: {}${word} }]`;
const key = (name: string, more = "") => `parameters: [{ name: ${name}, in: header, schema: { type: string }${more} }]`;

// biome-ignore format: a table
export const idempotencyKeys = operationTable("idempotency keys", [
  ["a key is added", "{}", key("Idempotency-Key"), "addition request parameter-added", "callers can send it"],
  ["a key becomes required", key("Idempotency-Key"), key("Idempotency-Key", ", required: true"), "breaking request parameter-became-required", "requests without it are refused"],
  ["a parameter becomes an option of the client", scoped(""), scoped(SCOPE), "addition both scope-added", "calls may omit it"],
  ["its option is renamed", scoped(SCOPE), scoped(SCOPE.replace("projectId", "project")), "breaking both scope-changed", "callers pass the option"],
  ["it is no longer an option", scoped(SCOPE), scoped(""), "breaking both scope-changed", "calls must pass it"],
  ["a header becomes a key", key("X-Once"), key("X-Once", ", x-snap-idempotency-key: true"), "fix both idempotency-changed", "the client then retries with it"],
  ["a header is no longer a key", key("X-Once", ", x-snap-idempotency-key: true"), key("X-Once"), "fix both idempotency-changed", "the client no longer retries with it"],
  ["an unknown extension of ours", key("X-Once"), key("X-Once", ", x-snap-flavour: sweet"), "fix both word-changed", "a tool of ours may read the extension"],
  ["a third-party extension", key("X-Once"), key("X-Once", ", x-other: sweet"), "none", "no tool of ours reads the extension"],
]);
