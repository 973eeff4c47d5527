import { operationTable } from "./table.ts";

const body = (more = "", schema = "{ type: object }") =>
  `requestBody: { content: { application/json: { schema: ${schema} } }${more} }`;

const xml = (word: string, type = "application/xml") =>
  `requestBody: { content: { ${type}: { schema: { type: object, properties: { a: { type: string${word} } } } } } }`;

const twice = (name: string) =>
  `requestBody: { content: { a/json: ${SHARED}, a/xml: ${SHARED} } }\ncomponents: { schemas: { S: { properties: { a: { xml: { name: ${name} } } } } } }`;
const SHARED = "{ schema: { $ref: '#/components/schemas/S' } }";

// biome-ignore format: a table
export const xmlBodies = operationTable("request bodies in XML", [
  ["an element is called otherwise", xml(", xml: { name: x }"), xml(", xml: { name: y }"), "breaking request encoding-changed", "3.1.0, 4.8.26: a released client writes the old one"],
  ["an element becomes an attribute", xml(""), xml(", xml: { attribute: true }"), "breaking request encoding-changed", "3.1.0, 4.8.26: a released client writes an element"],
  ["an element is called as it was anyway", xml(""), xml(", xml: { name: a, attribute: false }"), "none", "3.1.0, 4.8.26: the name of the property is the default"],
  ["a subtype of XML", xml(", xml: { name: x }", "a/b+xml"), xml(", xml: { name: y }", "a/b+xml"), "breaking request encoding-changed", "RFC 7303, 4.2: it is XML too"],
  ["no XML", xml(", xml: { name: x }", "a/json"), xml(", xml: { name: y }", "a/json"), "none", "3.1.0, 4.8.26: it is for XML alone"],
  ["XML and JSON of one schema", twice("x"), twice("y"), "breaking request encoding-changed", "told once, though it has been compared for JSON"],
]);

// biome-ignore format: a table
export const requestBodies = operationTable("request bodies", [
  ["an optional one comes", "{}", body(), "addition request request-body-added", "it can be left out"],
  ["a required one comes", "{}", body(", required: true"), "breaking request required-request-body-added", "who does not send it is refused"],
  ["one goes", body(), "{}", "breaking request request-body-removed", "code that sends it no longer compiles"],
  ["one becomes required", body(), body(", required: true"), "breaking request request-body-became-required", "who does not send it is refused"],
  ["one becomes optional", body(", required: true"), body(), "addition request request-body-became-optional", "it can be left out"],
  ["a property must be sent", body("", "{ properties: { a: {} } }"), body("", "{ required: [a], properties: { a: {} } }"), "breaking request property-became-required", "who does not send it is refused"],
  ["as a component", body(), "requestBody: { $ref: '#/components/requestBodies/B' }\ncomponents: { requestBodies: { B: { content: { application/json: { schema: { type: object } } } } } }", "none", "the type is the same"],
  ["a media type comes", body(), "requestBody: { content: { application/json: { schema: { type: object } }, text/csv: { schema: { type: string } } } }", "addition request media-type-added", "callers need not use it"],
  ["a media type goes", "requestBody: { content: { application/json: { schema: { type: object } }, text/csv: { schema: { type: string } } } }", body(), "breaking request media-type-removed", "who sends it is refused"],
  ["another media type", "requestBody: { content: { application/json: {} } }", "requestBody: { content: { multipart/form-data: {} } }", "breaking request media-type-removed, addition request media-type-added", "a released client sends the old one"],
  ["a range takes the place of a media type", "requestBody: { content: { application/json: { schema: { type: object } } } }", "requestBody: { content: { application/*: { schema: { type: object } } } }", "addition request media-type-added", "3.1.0, 4.8.14: the range covers it"],
  ["a range with a narrower schema takes its place", "requestBody: { content: { application/json: { schema: {} } } }", "requestBody: { content: { '*/*': { schema: { type: object } } } }", "addition request media-type-added, breaking request type-narrowed", "3.1.0, 4.8.14: the schema of the range holds for it"],
  ["a media type takes the place of a range", "requestBody: { content: { application/*: {} } }", "requestBody: { content: { application/json: {} } }", "breaking request media-type-narrowed", "a released client may send another"],
  ["a range of others takes its place", "requestBody: { content: { application/json: {} } }", "requestBody: { content: { text/*: {} } }", "breaking request media-type-removed, addition request media-type-added", "a released client sends the old one"],
  ["a character set is named", "requestBody: { content: { application/json: {} } }", "requestBody: { content: { application/json; charset=utf-8: {} } }", "none", "JSON is UTF-8 anyway"],
  ["a part is encoded otherwise", "requestBody: { content: { multipart/form-data: { schema: {}, encoding: { a: { contentType: text/plain } } } } }", "requestBody: { content: { multipart/form-data: { schema: {}, encoding: { a: { contentType: image/png } } } } }", "breaking request encoding-changed", "a released client sends the old one"],
  ["encodings are listed, and there are none", "requestBody: { content: { multipart/form-data: { schema: {} } } }", "requestBody: { content: { multipart/form-data: { schema: {}, encoding: {} } } }", "none", "nothing is said of any part"],
  ["a part has a word of other people", "requestBody: { content: { multipart/form-data: { schema: {}, encoding: { a: { contentType: text/plain } } } } }", "requestBody: { content: { multipart/form-data: { schema: {}, encoding: { a: { contentType: text/plain, x-other: 1 } } } } }", "none", "nothing of ours reads it"],
  ["an example changes", "requestBody: { content: { application/json: { examples: { a: { value: 1 } } } } }", "requestBody: { content: { application/json: { examples: { a: { value: 2 } } } } }", "fix request examples-changed", "mocks and tests have it"],
  ["examples in another order", "requestBody: { content: { application/json: { examples: { a: { value: 1 }, b: { value: 2 } } } } }", "requestBody: { content: { application/json: { examples: { b: { value: 2 }, a: { value: 1 } } } } }", "none", "order says nothing"],
  ["one example gets a name", "requestBody: { content: { application/json: { example: 1 } } }", "requestBody: { content: { application/json: { examples: { a: { value: 1 } } } } }", "none", "another spelling"],
  ["its description changes", body(), body(", description: What."), "fix request documentation-changed", "editors show it"],
]);
