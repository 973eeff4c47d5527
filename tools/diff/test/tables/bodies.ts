import { operationTable } from "./table.ts";

const body = (more = "", schema = "{ type: object }") =>
  `requestBody: { content: { application/json: { schema: ${schema} } }${more} }`;

const sent = (...types: string[]) => `requestBody: { content: { ${types.join(", ")} } }`;

const xml = (word: string, type = "application/xml") =>
  `requestBody: { content: { ${type}: { schema: { type: object, properties: { a: { type: string${word} } } } } } }`;

const twice = (name: string) =>
  `requestBody: { content: { a/json: ${SHARED}, a/xml: ${SHARED} } }\ncomponents: { schemas: { S: { properties: { a: { xml: { name: ${name} } } } } } }`;
const SHARED = "{ schema: { $ref: '#/components/schemas/S' } }";

// biome-ignore format: a table
export const xmlBodies = operationTable("request bodies in XML", [
  ["an element is renamed", xml(", xml: { name: x }"), xml(", xml: { name: y }"), "breaking request encoding-changed", "3.1.0, 4.8.26: a released client writes the old name"],
  ["an element becomes an attribute", xml(""), xml(", xml: { attribute: true }"), "breaking request encoding-changed", "3.1.0, 4.8.26: a released client writes an element"],
  ["an element has the default name explicitly", xml(""), xml(", xml: { name: a, attribute: false }"), "none", "3.1.0, 4.8.26: the name of the property is the default"],
  ["a subtype of XML", xml(", xml: { name: x }", "a/b+xml"), xml(", xml: { name: y }", "a/b+xml"), "breaking request encoding-changed", "RFC 7303, 4.2: it is also XML"],
  ["a media type other than XML", xml(", xml: { name: x }", "a/json"), xml(", xml: { name: y }", "a/json"), "none", "3.1.0, 4.8.26: it only applies to XML"],
  ["XML and JSON of one schema", twice("x"), twice("y"), "breaking request encoding-changed", "reported once, although it is also compared for JSON"],
]);

// biome-ignore format: a table
export const requestBodies = operationTable("request bodies", [
  ["an optional body is added", "{}", body(), "addition request request-body-added", "callers may omit it now"],
  ["a required body is added", "{}", body(", required: true"), "breaking request required-request-body-added", "requests without it are refused"],
  ["a body is removed", body(), "{}", "breaking request request-body-removed", "code that sends it no longer compiles"],
  ["a body becomes required", body(), body(", required: true"), "breaking request request-body-became-required", "requests without it are refused"],
  ["a body becomes optional", body(", required: true"), body(), "addition request request-body-became-optional", "callers may omit it now"],
  ["a property becomes required", body("", "{ properties: { a: {} } }"), body("", "{ required: [a], properties: { a: {} } }"), "breaking request property-became-required", "requests without it are refused"],
  ["a body becomes a component", body(), "requestBody: { $ref: '#/components/requestBodies/B' }\ncomponents: { requestBodies: { B: { content: { application/json: { schema: { type: object } } } } } }", "none", "the type is the same"],
  ["a media type is added", body(), "requestBody: { content: { application/json: { schema: { type: object } }, text/csv: { schema: { type: string } } } }", "addition request media-type-added", "callers do not have to use it"],
  ["a media type is removed", "requestBody: { content: { application/json: { schema: { type: object } }, text/csv: { schema: { type: string } } } }", body(), "breaking request media-type-removed", "requests with it are refused"],
  ["another media type", "requestBody: { content: { application/json: {} } }", "requestBody: { content: { multipart/form-data: {} } }", "breaking request media-type-removed, addition request media-type-added", "a released client sends the old media type"],
  ["a range replaces a media type", "requestBody: { content: { application/json: { schema: { type: object } } } }", "requestBody: { content: { application/*: { schema: { type: object } } } }", "breaking request media-type-removed, addition request media-type-added", "a body of any type is sent unchanged, so it cannot be an object"],
  ["a range replaces a string", sent("text/csv: { schema: { type: string } }"), sent("text/*: { schema: { type: string } }"), "addition request media-type-added", "3.1.0, 4.8.14: the range covers it"],
  ["a range with a narrower schema replaces a media type", "requestBody: { content: { application/json: { schema: {} } } }", "requestBody: { content: { '*/*': { schema: { type: object } } } }", "breaking request media-type-removed, addition request media-type-added", "a body of any type is sent unchanged, so it cannot be an object"],
  ["a range with a narrower schema replaces a string", sent("text/csv: { schema: { type: string } }"), sent("text/*: { schema: { type: string, maxLength: 9 } }"), "addition request media-type-added, breaking request limit-tightened", "3.1.0, 4.8.14: the schema of the range applies to it"],
  ["a media type replaces a range", "requestBody: { content: { application/*: {} } }", "requestBody: { content: { application/json: {} } }", "breaking request media-type-removed, addition request media-type-added", "callers pass files or text"],
  ["a string replaces a range", sent("text/*: { schema: { type: string } }"), sent("text/csv: { schema: { type: string } }"), "breaking request media-type-narrowed", "a released client may send another string type"],
  ["another range replaces a media type", "requestBody: { content: { application/json: {} } }", "requestBody: { content: { text/*: {} } }", "breaking request media-type-removed, addition request media-type-added", "a released client sends the old media type"],
  ["a character set is explicit", "requestBody: { content: { application/json: {} } }", "requestBody: { content: { application/json; charset=utf-8: {} } }", "none", "JSON is UTF-8 anyway"],
  ["a part has another encoding", "requestBody: { content: { multipart/form-data: { schema: {}, encoding: { a: { contentType: text/plain } } } } }", "requestBody: { content: { multipart/form-data: { schema: {}, encoding: { a: { contentType: image/png } } } } }", "breaking request encoding-changed", "a released client sends the old encoding"],
  ["an empty map of encodings is added", "requestBody: { content: { multipart/form-data: { schema: {} } } }", "requestBody: { content: { multipart/form-data: { schema: {}, encoding: {} } } }", "none", "it does not affect any part"],
  ["a part has a third-party extension", "requestBody: { content: { multipart/form-data: { schema: {}, encoding: { a: { contentType: text/plain } } } } }", "requestBody: { content: { multipart/form-data: { schema: {}, encoding: { a: { contentType: text/plain, x-other: 1 } } } } }", "none", "no tool of ours reads the extension"],
  ["the example null is replaced", "requestBody: { content: { application/json: { example: null, examples: { a: { value: { x: 1 } }, c: { value: { y: 1 } } } } } }", "requestBody: { content: { application/json: { examples: { a: { value: { x: 1 } }, b: { value: { z: 1 } }, c: { value: { y: 1 } } } } } }", "fix request examples-changed", "mocks and tests use it"],
  ["an example without a value gets one", "requestBody: { content: { application/json: { examples: { a: { value: { x: 1 } }, b: {}, c: { value: { y: 1 } } } } } }", "requestBody: { content: { application/json: { examples: { a: { value: { x: 1 } }, b: { value: { z: 1 } }, c: { value: { y: 1 } } } } } }", "fix request examples-changed", "mocks and tests use it"],
  ["an example changes", "requestBody: { content: { application/json: { examples: { a: { value: 1 } } } } }", "requestBody: { content: { application/json: { examples: { a: { value: 2 } } } } }", "fix request examples-changed", "mocks and tests use it"],
  ["examples in another order", "requestBody: { content: { application/json: { examples: { a: { value: 1 }, b: { value: 2 } } } } }", "requestBody: { content: { application/json: { examples: { b: { value: 2 }, a: { value: 1 } } } } }", "none", "the order has no meaning"],
  ["one example gets a name", "requestBody: { content: { application/json: { example: 1 } } }", "requestBody: { content: { application/json: { examples: { a: { value: 1 } } } } }", "none", "both notations mean the same"],
  ["the description changes", body(), body(", description: What."), "fix request documentation-changed", "editors show the text, but no request or response changes"],
]);

const FILE = "application/octet-stream: { schema: { type: string, format: binary } }";
const PARTS = "multipart/form-data: { schema: { type: object, properties: { a: { type: string } } } }";
const FORM = PARTS.replace("multipart/form-data", "application/x-www-form-urlencoded");
const OBJECT = PARTS.replace("multipart/form-data", "application/json");
const TEXT = "text/plain: { schema: { type: string } }";
const PREFERRED = "addition request media-type-added, breaking request media-type-preferred";
const CHANGED = "breaking request media-type-removed, addition request media-type-added";
const part = (encoding: string) =>
  `requestBody: { content: { ${PARTS.replace(/ }$/, `, encoding: { a: { ${encoding} } } }`)} } }`;

// biome-ignore format: a table
export const requestMediaTypes = operationTable("media types of requests", [
  ["JSON is added to a form", sent(PARTS), sent(PARTS, OBJECT), PREFERRED, "a body without a content type is then sent as JSON"],
  ["a form is added to JSON", sent(OBJECT), sent(FORM, OBJECT), "addition request media-type-added", "JSON is preferred in any position"],
  ["another JSON is added to JSON after it", sent(OBJECT), sent(OBJECT, OBJECT.replace("application/json", "application/merge-patch+json")), "addition request media-type-added", "the first media type is still preferred"],
  ["another JSON is added to JSON before it", sent(OBJECT), sent(OBJECT.replace("application/json", "application/merge-patch+json"), OBJECT), PREFERRED, "a body without a content type is the first JSON"],
  ["two types other than JSON are swapped", sent(TEXT, FILE), sent(FILE, TEXT), "breaking request media-type-preferred", "a body without a content type is sent as the first"],
  ["JSON becomes a form", sent(OBJECT), sent(FORM), CHANGED, "a released client sends JSON"],
  ["a form becomes a multipart form", sent(FORM), sent(PARTS), CHANGED, "a released client sends the old form"],
  ["JSON becomes a file", sent(OBJECT), sent(FILE), CHANGED, "a released client sends JSON"],
  ["text becomes a file", sent(TEXT), sent(FILE), CHANGED, "a released client sends text"],
  ["a file has another schema", sent(FILE), sent("application/octet-stream: {}"), "none", "3.1.0, 4.8.14.3: its bytes are sent unchanged"],
  ["a part gets a type", part("contentType: text/plain"), part("contentType: 'text/plain; charset=utf-8'"), "breaking request encoding-changed", "a released client sends the old type"],
  ["a part gets another style", part("style: form"), part("style: pipeDelimited, explode: false"), "breaking request encoding-changed", "a released client uses the old style"],
  ["a part becomes required", sent(PARTS), sent(PARTS.replace("type: object", "type: object, required: [a]")), "breaking request property-became-required", "requests without it are refused"],
  ["a part becomes a file", sent(PARTS), sent(PARTS.replace("a: { type: string }", "a: { type: string, format: binary }")), "breaking request format-narrowed", "callers send a string, but the type is now a file"],
  ["a body may be null", sent("application/json: { schema: { type: object } }"), sent("application/json: { schema: { type: [object, 'null'] } }"), "addition request became-nullable", "callers can send null"],
]);
