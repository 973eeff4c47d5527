import { documentTable, operationTable } from "./table.ts";

const hook = (schema: string, more = "") =>
  `webhooks: { done: { post: { requestBody: { content: { a/json: { schema: ${schema} } } }, responses: { 200: { description: '', content: { a/json: { schema: ${schema} } } } }${more} } } }`;
const callback = (schema: string, more = "") =>
  `callbacks: { done: { '{$request.body#/url}': { post: { requestBody: { content: { a/json: { schema: ${schema} } } }, responses: {}${more} } } } }`;
const HEADER = ", parameters: [{ name: h, in: header, schema: { type: string } }]";
const DONE = "responses: { 204: { description: '' } }";
const GET = `get: { operationId: getThing, ${DONE} }`;
const bytes = (type: string, media: string) => `{ content: { ${type}: ${media} } }`;
const paths = (entries: string) => `paths: { ${entries} }`;
const region = (more: string) =>
  `servers: [{ url: 'https://{region}.test', variables: { region: { default: a, ${more} } } }]`;
const nextToReference = (more: string) =>
  `${paths(`/a: { $ref: '#/components/pathItems/A'${more} }`)}\ncomponents: { pathItems: { A: { ${GET} } } }`;

// biome-ignore format: a table
export const operations = documentTable("operations", [
  ["one comes", paths(`/a: { ${GET} }`), paths(`/a: { ${GET}, put: { operationId: putThing, ${DONE} } }`), "addition both operation-added", "there is more to call"],
  ["one goes", paths(`/a: { ${GET}, put: { operationId: putThing, ${DONE} } }`), paths(`/a: { ${GET} }`), "breaking both operation-removed", "code that calls it no longer compiles"],
  ["a path comes", paths(`/a: { ${GET} }`), paths(`/a: { ${GET} }, /b: { get: { ${DONE} } }`), "addition both operation-added", "there is more to call"],
  ["a path goes", paths(`/a: { ${GET} }, /b: { get: { ${DONE} } }`), paths(`/a: { ${GET} }`), "breaking both operation-removed", "code that calls it no longer compiles"],
  ["one moves", paths(`/a: { ${GET} }`), paths(`/b: { ${GET} }`), "breaking both operation-moved", "callers name the path"],
  ["one has another method", paths(`/a: { ${GET} }`), paths(`/a: { post: { operationId: getThing, ${DONE} } }`), "breaking both operation-moved", "callers name the method"],
  ["a path parameter is renamed", paths(`'/a/{x}': { get: { parameters: [{ name: x, in: path, required: true, schema: {} }], ${DONE} } }`), paths(`'/a/{y}': { get: { parameters: [{ name: y, in: path, required: true, schema: {} }], ${DONE} } }`), "breaking both path-parameter-renamed", "callers name it in the path and in params.path"],
  ["a path parameter that nobody describes is renamed", paths(`'/a/{x}': { ${GET} }`), paths(`'/a/{y}': { ${GET} }`), "breaking both path-parameter-renamed", "callers name it in the path"],
  ["two path parameters change places", paths(`'/a/{x}/{y}': { ${GET} }`), paths(`'/a/{y}/{x}': { ${GET} }`), "breaking both path-parameter-renamed, breaking both path-parameter-renamed", "another value comes first"],
  ["in another order", paths(`/a: { ${GET} }, /b: { get: { ${DONE} } }`), paths(`/b: { get: { ${DONE} } }, /a: { ${GET} }`), "none", "order says nothing"],
  ["behind a reference", paths(`/a: { ${GET} }`), `${paths("/a: { $ref: '#/components/pathItems/A' }")}\ncomponents: { pathItems: { A: { ${GET} } } }`, "none", "3.1.0, 4.8.9: a path item may be one"],
  ["one is next to the reference of its path", nextToReference(`, post: { operationId: postThing, ${DONE} }`), nextToReference(""), "breaking both operation-removed", "3.1.0, 4.8.9.1: only a field that stands in both is undefined"],
  ["parameters next to the reference of a path", nextToReference(""), nextToReference(", parameters: [{ name: q, in: query, required: true, schema: {} }]"), "breaking request required-parameter-added", "3.1.0, 4.8.9.1: they hold for what it leads to"],
  ["servers next to the reference of a path", nextToReference(", servers: [{ url: https://b.test }]"), nextToReference(""), "breaking request server-changed", "3.1.0, 4.8.9.1: they hold for what it leads to"],
  ["a method of a webhook next to its reference goes", `webhooks: { done: { $ref: '#/components/pathItems/A', post: {} } }\n${nextToReference("")}`, `webhooks: { done: { $ref: '#/components/pathItems/A' } }\n${nextToReference("")}`, "breaking both webhook-removed", "3.1.0, 4.8.9.1: as in a path"],
  ["a path without operations", paths(`/a: { ${GET} }`), paths(`/a: { ${GET} }, /b: {}`), "none", "there is nothing to call"],
]);

// biome-ignore format: a table
export const notes = operationTable("what an operation says of itself", [
  ["another operationId", "operationId: getThing", "operationId: readThing", "breaking both operation-id-changed", "its types and handler are called so"],
  ["an operationId comes", "operationId: ", "operationId: getThing", "addition both operation-id-added", "its types are called so now"],
  ["an operationId goes", "operationId: getThing", "operationId: ", "breaking both operation-id-removed", "its types and handler were called so"],
  ["it is deprecated", "{}", "deprecated: true", "fix both deprecated", "editors strike it out, and it still works"],
  ["it is no longer deprecated", "deprecated: true", "{}", "fix both no-longer-deprecated", "editors show it"],
  ["deprecated: false is nothing", "{}", "deprecated: false", "none", "it is the default"],
  ["another summary", "summary: One", "summary: Two", "fix both documentation-changed", "editors show it"],
  ["other tags", "tags: [a]", "tags: [b]", "none both tags-changed", "the package has none"],
  ["a callback comes", "{}", "callbacks: { done: { '{$request.body#/url}': { post: { responses: {} } } } }", "addition both callback-added", "3.1.0, 4.8.18: it goes to an address that callers give"],
  ["a callback goes", "callbacks: { done: { '{$request.body#/url}': { post: { responses: {} } } } }", "{}", "breaking both callback-changed", "who waits for it never gets it"],
]);

// biome-ignore format: a table
export const servers = documentTable("servers", [
  ["another address", "servers: [{ url: https://a.test }]", "servers: [{ url: https://b.test }]", "breaking request server-changed", "a released client calls the old one"],
  ["a slash at the end", "servers: [{ url: https://a.test }]", "servers: [{ url: https://a.test/ }]", "none", "the same address"],
  ["a host in capitals", "servers: [{ url: https://A.test/V2 }]", "servers: [{ url: HTTPS://a.test/V2 }]", "none", "RFC 3986, 6.2.2.1: the case of scheme and host says nothing"],
  ["a path in capitals", "servers: [{ url: https://a.test/V2 }]", "servers: [{ url: https://a.test/v2 }]", "breaking request server-changed", "another path"],
  ["the default address is named", "servers: []", "servers: [{ url: / }]", "none", "3.0.3: it is the default"],
  ["a second comes", "servers: [{ url: https://a.test }]", "servers: [{ url: https://a.test }, { url: https://b.test }]", "addition request server-added", "callers can name it"],
  ["a second goes", "servers: [{ url: https://a.test }, { url: https://b.test }]", "servers: [{ url: https://a.test }]", "breaking request server-removed", "callers may name it"],
  ["an address with a variable", "servers: [{ url: https://a.test }]", "servers: [{ url: 'https://{region}.test', variables: { region: { default: a, enum: [a] } } }]", "none", "3.1.0, 4.8.6: the default is sent, and nothing else can be"],
  ["a variable comes", "servers: [{ url: https://a.test }]", "servers: [{ url: 'https://{region}.test', variables: { region: { default: a } } }]", "addition request server-added", "3.1.0, 4.8.6: without an enum any value can be put in"],
  ["a variable becomes its default", "servers: [{ url: 'https://{region}.test', variables: { region: { default: a } } }]", "servers: [{ url: https://a.test }]", "breaking request server-removed", "3.1.0, 4.8.6: callers may have put another value in"],
  ["a variable loses a value", region("enum: [a, b, c]"), region("enum: [a, b]"), "breaking request server-removed", "3.1.0, 4.8.6: the enum lists the values to put in"],
  ["a variable gains a value", region("enum: [a, b]"), region("enum: [a, b, c]"), "addition request server-added", "3.1.0, 4.8.6: the enum lists the values to put in"],
  ["a variable is limited to some values", region(""), region("enum: [a, b]"), "breaking request server-removed", "3.1.0, 4.8.6: without an enum any value can be put in"],
  ["a variable is called otherwise", region("enum: [a, b]"), region("enum: [a, b]").replaceAll("region", "area"), "none", "the same addresses"],
  ["the port of the scheme is named", "servers: [{ url: https://a.test/v1 }, { url: http://a.test }]", "servers: [{ url: 'https://a.test:443/v1' }, { url: 'http://a.test:80' }]", "none", "RFC 3986, 6.2.3: the same address"],
  ["another port", "servers: [{ url: https://a.test }]", "servers: [{ url: 'https://a.test:80' }]", "breaking request server-changed", "RFC 3986, 6.2.3: only 443 is that of https"],
  ["an operation has its own", "servers: [{ url: https://a.test }]", `servers: [{ url: https://a.test }]\n${paths(`/things: { get: { operationId: getThing, servers: [{ url: https://b.test }], responses: { 204: { description: Done. } } } }`)}`, "breaking request server-changed", "a released client calls the old one"],
]);

// biome-ignore format: a table
export const documents = documentTable("the document", [
  ["another version of it", "info: { title: Things, version: 1.0.0 }", "info: { title: Things, version: 1.1.0 }", "none both info-changed", "the package has its own"],
  ["another way to write the same", `openapi: 3.0.3\n${paths(`/a: { get: { parameters: [{ name: q, in: query, schema: { type: number, nullable: true, minimum: 1, exclusiveMinimum: true, example: 2 } }, { name: f, in: query, schema: { type: string, format: binary } }], ${DONE} } }`)}`, `openapi: 3.1.0\n${paths(`/a: { get: { parameters: [{ name: q, in: query, schema: { type: [number, 'null'], exclusiveMinimum: 1, examples: [2] } }, { name: f, in: query, schema: { type: string, contentMediaType: application/octet-stream } }], ${DONE} } }`)}`, "none", "3.0 and 3.1 differ in spelling"],
  ["another version of OpenAPI", "openapi: 3.0.3", "openapi: 3.1.0", "none", "only the spelling differs"],
  ["bytes as 3.1 describes them", `openapi: 3.0.3\n${paths(`/a: { put: { requestBody: ${bytes("image/png", "{ schema: { type: string, format: binary } }")}, ${DONE} } }`)}`, paths(`/a: { put: { requestBody: ${bytes("image/png", "{}")}, ${DONE} } }`), "none", "3.1.0, 4.8.14.3: no schema is needed"],
  ["JSON is not bytes", `openapi: 3.0.3\n${paths(`/a: { put: { requestBody: ${bytes("a/json", "{ schema: { type: string, format: binary } }")}, ${DONE} } }`)}`, paths(`/a: { put: { requestBody: ${bytes("a/json", "{}")}, ${DONE} } }`), "addition request type-widened", "an empty schema is unknown"],
  ["a webhook comes", "{}", "webhooks: { done: { post: { responses: {} } } }", "addition both webhook-added", "its type is exported"],
  ["a webhook goes", "webhooks: { done: { post: { responses: {} } } }", "{}", "breaking both webhook-removed", "its type was exported"],
  ["a webhook is described in other words", "webhooks: { done: { post: { description: One. } } }", "webhooks: { done: { post: { description: Two. } } }", "none", "clients do not take it"],
  ["a property of a webhook called as a keyword goes", "webhooks: { done: { post: { requestBody: { content: { a/json: { schema: { properties: { title: { type: string }, id: { type: string } } } } } } } } }", "webhooks: { done: { post: { requestBody: { content: { a/json: { schema: { properties: { id: { type: string } } } } } } } } }", "breaking response property-removed", "receivers read it"],
  ["a default in a webhook loses a key called as a keyword", "webhooks: { done: { post: { requestBody: { content: { a/json: { schema: { default: { title: a } } } } } } } }", "webhooks: { done: { post: { requestBody: { content: { a/json: { schema: { default: {} } } } } } } }", "fix response default-changed", "another value"],
  ["a webhook changes", "webhooks: { done: { post: { requestBody: { content: { a/json: { schema: { type: string } } } } } } }", "webhooks: { done: { post: { requestBody: { content: { a/json: { schema: { type: integer } } } } } } }", "breaking response type-changed", "receivers read it"],
]);

// biome-ignore format: a table
export const webhooks = documentTable("webhooks: what is sent is read, what is answered is written", [
  ["an enum grows", hook("{ enum: [a] }"), hook("{ enum: [a, b] }"), "addition response enum-value-added, addition request enum-value-added", "as elsewhere, turned round"],
  ["a required property comes", hook("{ type: object }"), hook("{ required: [a], properties: { a: {} } }"), "addition response property-added, breaking request required-property-added", "receivers must answer it"],
  ["a property may be missing", hook("{ required: [a], properties: { a: {} } }"), hook("{ properties: { a: {} } }"), "breaking response property-became-optional, addition request property-became-optional", "receivers read it"],
  ["null in another spelling", hook("{ type: [string, 'null'] }"), hook("{ anyOf: [{ type: 'null' }, { type: string }] }"), "none", "the type is the same"],
  ["a word of other people", hook("{}"), hook("{}", ", x-other: 1"), "none", "nothing of ours reads it"],
  ["other tags and another operationId", hook("{}"), hook("{}", ", tags: [a], operationId: done"), "none", "receivers have neither"],
  ["a header comes", hook("{}"), hook("{}", ", parameters: [{ name: h, in: header, schema: {} }]"), "addition response parameter-added", "receivers can read it"],
  ["a header that always comes", hook("{}"), hook("{}", HEADER.replace("schema", "required: true, schema")), "addition response parameter-added", "receivers can read it"],
  ["a header comes with the path item", hook("{}"), hook("{}").replace("post:", `${HEADER.slice(2)}, post:`), "addition response parameter-added", "3.1.0, 4.8.9: it holds for all methods"],
  ["a header goes", hook("{}", HEADER), hook("{}"), "breaking response parameter-removed", "receivers read it"],
  ["a header always comes", hook("{}", HEADER), hook("{}", HEADER.replace("schema", "required: true, schema")), "fix response parameter-became-required", "receivers can rely on it"],
  ["a header may be missing", hook("{}", HEADER.replace("schema", "required: true, schema")), hook("{}", HEADER), "breaking response parameter-became-optional", "receivers read it"],
  ["a header has another type", hook("{}", HEADER), hook("{}", HEADER.replace("type: string", "type: integer")), "breaking response type-changed", "receivers read it"],
  ["a header is deprecated", hook("{}", HEADER), hook("{}", HEADER.replace("schema", "deprecated: true, schema")), "fix response deprecated", "it still comes"],
  ["a header in other letters", hook("{}", HEADER), hook("{}", HEADER.replace("name: h", "name: H")), "none", "RFC 9110, 5.1: the case of its name says nothing"],
  ["parameters in another order", hook("{}", ", parameters: [{ name: h, in: header }, { name: q, in: query }]"), hook("{}", ", parameters: [{ name: q, in: query }, { name: h, in: header }]"), "none", "receivers read them by name"],
  ["it is deprecated", hook("{}"), hook("{}", ", deprecated: true"), "fix both deprecated", "it is still sent"],
  ["it is no longer deprecated", hook("{}", ", deprecated: true"), hook("{}"), "fix both no-longer-deprecated", "as elsewhere"],
  ["its body always comes", hook("{}"), hook("{}").replace("requestBody: {", "requestBody: { required: true,"), "fix response request-body-became-required", "receivers can rely on it"],
  ["its body may be missing", hook("{}").replace("requestBody: {", "requestBody: { required: true,"), hook("{}"), "breaking response request-body-became-optional", "receivers read it"],
  ["its body comes", "webhooks: { done: { post: {} } }", "webhooks: { done: { post: { requestBody: { required: true, content: { a/json: {} } } } } }", "addition response request-body-added", "receivers can read it"],
  ["its body goes", "webhooks: { done: { post: { requestBody: { content: { a/json: {} } } } } }", "webhooks: { done: { post: {} } }", "breaking response request-body-removed", "receivers read it"],
  ["another answer is taken", hook("{}"), hook("{}").replace("200:", "410: { description: Gone. }, 200:"), "addition request response-status-added", "receivers may answer it"],
  ["a range takes the place of an answer", hook("{}"), hook("{}").replace("200:", "2XX:"), "addition request response-status-added", "3.1.0, 4.8.16: the range covers it"],
  ["the default takes the place of an answer, and asks for more", hook("{}"), hook("{}").replace(/200: (.*schema: ){}/, "default: $1{ type: object }"), "addition request response-status-added, breaking request type-narrowed", "3.1.0, 4.8.16: it holds for what is not described"],
  ["an answer is no longer taken", hook("{}").replace("200:", "410: { description: Gone. }, 200:"), hook("{}"), "breaking request response-status-removed", "receivers may answer it"],
  ["the headers of an answer change", hook("{}"), hook("{}").replace("200: {", "200: { headers: { h: { required: true, schema: {} } },"), "breaking both webhook-changed", "receivers write them"],
  ["a word of ours changes", hook("{}"), hook("{}", ", x-snap-flavour: sweet"), "breaking both webhook-changed", "something reads it"],
  ["another method comes", hook("{}"), hook("{}").replace("post:", "put: { responses: {} }, post:"), "addition both webhook-added", "its type is exported"],
  ["a method goes", hook("{}").replace("post:", "put: { responses: {} }, post:"), hook("{}"), "breaking both webhook-removed", "its type was exported"],
]);

// biome-ignore format: a table
export const callbacks = operationTable("callbacks: what is sent is read", [
  ["an enum grows", callback("{ enum: [a] }"), callback("{ enum: [a, b] }"), "addition response enum-value-added", "our enums are open"],
  ["a property goes", callback("{ properties: { a: {} } }"), callback("{ type: object }"), "breaking response property-removed", "receivers read it"],
  ["in other words", callback("{}"), callback("{}", ", summary: When done."), "none", "receivers are the same"],
  ["an answer comes", callback("{}"), callback("{}").replace("responses: {}", "responses: { 200: { description: '' } }"), "addition request response-status-added", "receivers may answer it"],
  ["it is deprecated", callback("{}"), callback("{}", ", deprecated: true"), "fix both deprecated", "it is still sent"],
  ["another method comes", callback("{}"), callback("{}").replace("post:", "put: { responses: {} }, post:"), "addition both callback-added", "it goes to an address that callers give"],
  ["a method goes", callback("{}").replace("post:", "put: { responses: {} }, post:"), callback("{}"), "breaking both callback-changed", "who waits for it never gets it"],
  ["as a component", callback("{}"), `callbacks: { done: { $ref: '#/components/callbacks/D' } }\ncomponents: { ${callback("{}").replace("done:", "D:")} }`, "none", "the same call"],
]);
