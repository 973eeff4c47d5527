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
  ["an element is called otherwise", xml(", xml: { name: x }"), xml(", xml: { name: y }"), "breaking request encoding-changed", "3.1.0, 4.8.26: a released client writes the old one"],
  ["an element becomes an attribute", xml(""), xml(", xml: { attribute: true }"), "breaking request encoding-changed", "3.1.0, 4.8.26: a released client writes an element"],
  ["an element is called as it was anyway", xml(""), xml(", xml: { name: a, attribute: false }"), "none", "3.1.0, 4.8.26: the name of the property is the default"],
  ["a subtype of XML", xml(", xml: { name: x }", "a/b+xml"), xml(", xml: { name: y }", "a/b+xml"), "breaking request encoding-changed", "RFC 7303, 4.2: it is XML too"],
  ["no XML", xml(", xml: { name: x }", "a/json"), xml(", xml: { name: y }", "a/json"), "none", "3.1.0, 4.8.26: it is for XML alone"],
  ["XML and JSON of one schema", twice("x"), twice("y"), "breaking request encoding-changed", "reported once, though it has been compared for JSON"],
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
  ["a range takes the place of a media type", "requestBody: { content: { application/json: { schema: { type: object } } } }", "requestBody: { content: { application/*: { schema: { type: object } } } }", "breaking request media-type-removed, addition request media-type-added", "what is of any type is sent as it is, and no object is"],
  ["a range takes the place of a text", sent("text/csv: { schema: { type: string } }"), sent("text/*: { schema: { type: string } }"), "addition request media-type-added", "3.1.0, 4.8.14: the range covers it"],
  ["a range with a narrower schema takes its place", "requestBody: { content: { application/json: { schema: {} } } }", "requestBody: { content: { '*/*': { schema: { type: object } } } }", "breaking request media-type-removed, addition request media-type-added", "what is of any type is sent as it is, and no object is"],
  ["a range with a narrower schema takes the place of a text", sent("text/csv: { schema: { type: string } }"), sent("text/*: { schema: { type: string, maxLength: 9 } }"), "addition request media-type-added, breaking request limit-tightened", "3.1.0, 4.8.14: the schema of the range holds for it"],
  ["a media type takes the place of a range", "requestBody: { content: { application/*: {} } }", "requestBody: { content: { application/json: {} } }", "breaking request media-type-removed, addition request media-type-added", "callers pass files or text"],
  ["a text takes the place of a range", sent("text/*: { schema: { type: string } }"), sent("text/csv: { schema: { type: string } }"), "breaking request media-type-narrowed", "a released client may send another"],
  ["another range replaces it", "requestBody: { content: { application/json: {} } }", "requestBody: { content: { text/*: {} } }", "breaking request media-type-removed, addition request media-type-added", "a released client sends the old one"],
  ["a character set is named", "requestBody: { content: { application/json: {} } }", "requestBody: { content: { application/json; charset=utf-8: {} } }", "none", "JSON is UTF-8 anyway"],
  ["a part is encoded otherwise", "requestBody: { content: { multipart/form-data: { schema: {}, encoding: { a: { contentType: text/plain } } } } }", "requestBody: { content: { multipart/form-data: { schema: {}, encoding: { a: { contentType: image/png } } } } }", "breaking request encoding-changed", "a released client sends the old one"],
  ["encodings are listed, and there are none", "requestBody: { content: { multipart/form-data: { schema: {} } } }", "requestBody: { content: { multipart/form-data: { schema: {}, encoding: {} } } }", "none", "nothing is said of any part"],
  ["a part has a word of other people", "requestBody: { content: { multipart/form-data: { schema: {}, encoding: { a: { contentType: text/plain } } } } }", "requestBody: { content: { multipart/form-data: { schema: {}, encoding: { a: { contentType: text/plain, x-other: 1 } } } } }", "none", "nothing of ours reads it"],
  ["an example changes", "requestBody: { content: { application/json: { examples: { a: { value: 1 } } } } }", "requestBody: { content: { application/json: { examples: { a: { value: 2 } } } } }", "fix request examples-changed", "mocks and tests have it"],
  ["examples in another order", "requestBody: { content: { application/json: { examples: { a: { value: 1 }, b: { value: 2 } } } } }", "requestBody: { content: { application/json: { examples: { b: { value: 2 }, a: { value: 1 } } } } }", "none", "order says nothing"],
  ["one example gets a name", "requestBody: { content: { application/json: { example: 1 } } }", "requestBody: { content: { application/json: { examples: { a: { value: 1 } } } } }", "none", "another spelling"],
  ["its description changes", body(), body(", description: What."), "fix request documentation-changed", "editors show it"],
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
export const requestMediaTypes = operationTable("media types that requests are sent as", [
  ["JSON joins a form", sent(PARTS), sent(PARTS, OBJECT), PREFERRED, "a body without a content type is JSON then"],
  ["a form joins JSON", sent(OBJECT), sent(FORM, OBJECT), "addition request media-type-added", "JSON comes first, wherever it stands"],
  ["another JSON joins JSON after it", sent(OBJECT), sent(OBJECT, OBJECT.replace("application/json", "application/merge-patch+json")), "addition request media-type-added", "the first one stays"],
  ["another JSON joins JSON before it", sent(OBJECT), sent(OBJECT.replace("application/json", "application/merge-patch+json"), OBJECT), PREFERRED, "a body without a content type is the first JSON"],
  ["two without JSON change places", sent(TEXT, FILE), sent(FILE, TEXT), "breaking request media-type-preferred", "a body without a content type is the first"],
  ["JSON becomes a form", sent(OBJECT), sent(FORM), CHANGED, "a released client sends JSON"],
  ["a form becomes one in parts", sent(FORM), sent(PARTS), CHANGED, "a released client sends the old one"],
  ["JSON becomes a file", sent(OBJECT), sent(FILE), CHANGED, "a released client sends JSON"],
  ["text becomes a file", sent(TEXT), sent(FILE), CHANGED, "a released client sends text"],
  ["a file is described otherwise", sent(FILE), sent("application/octet-stream: {}"), "none", "3.1.0, 4.8.14.3: its bytes are sent as they are"],
  ["a part gets a type", part("contentType: text/plain"), part("contentType: 'text/plain; charset=utf-8'"), "breaking request encoding-changed", "a released client sends the old one"],
  ["a part in another style", part("style: form"), part("style: pipeDelimited, explode: false"), "breaking request encoding-changed", "a released client writes it the old way"],
  ["a part must be sent", sent(PARTS), sent(PARTS.replace("type: object", "type: object, required: [a]")), "breaking request property-became-required", "who does not send it is refused"],
  ["a part becomes a file", sent(PARTS), sent(PARTS.replace("a: { type: string }", "a: { type: string, format: binary }")), "breaking request format-narrowed", "callers send a string, and the type is a file"],
  ["a body may be null", sent("application/json: { schema: { type: object } }"), sent("application/json: { schema: { type: [object, 'null'] } }"), "addition request became-nullable", "callers can send null"],
]);
