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
  ["an operation is added", paths(`/a: { ${GET} }`), paths(`/a: { ${GET}, put: { operationId: putThing, ${DONE} } }`), "addition both operation-added", "callers can use it"],
  ["an operation is removed", paths(`/a: { ${GET}, put: { operationId: putThing, ${DONE} } }`), paths(`/a: { ${GET} }`), "breaking both operation-removed", "code that calls it no longer compiles"],
  ["a path is added", paths(`/a: { ${GET} }`), paths(`/a: { ${GET} }, /b: { get: { ${DONE} } }`), "addition both operation-added", "callers can use it"],
  ["a path is removed", paths(`/a: { ${GET} }, /b: { get: { ${DONE} } }`), paths(`/a: { ${GET} }`), "breaking both operation-removed", "code that calls it no longer compiles"],
  ["an operation moves", paths(`/a: { ${GET} }`), paths(`/b: { ${GET} }`), "breaking both operation-moved", "callers write the path"],
  ["an operation has another method", paths(`/a: { ${GET} }`), paths(`/a: { post: { operationId: getThing, ${DONE} } }`), "breaking both operation-moved", "callers write the method"],
  ["a path parameter is renamed", paths(`'/a/{x}': { get: { parameters: [{ name: x, in: path, required: true, schema: {} }], ${DONE} } }`), paths(`'/a/{y}': { get: { parameters: [{ name: y, in: path, required: true, schema: {} }], ${DONE} } }`), "breaking both path-parameter-renamed", "callers write it in the path and in params.path"],
  ["an undeclared path parameter is renamed", paths(`'/a/{x}': { ${GET} }`), paths(`'/a/{y}': { ${GET} }`), "breaking both path-parameter-renamed", "callers write it in the path"],
  ["two path parameters are swapped", paths(`'/a/{x}/{y}': { ${GET} }`), paths(`'/a/{y}/{x}': { ${GET} }`), "breaking both path-parameter-renamed, breaking both path-parameter-renamed", "the values are sent in another order"],
  ["in another order", paths(`/a: { ${GET} }, /b: { get: { ${DONE} } }`), paths(`/b: { get: { ${DONE} } }, /a: { ${GET} }`), "none", "the order has no meaning"],
  ["operations behind a reference", paths(`/a: { ${GET} }`), `${paths("/a: { $ref: '#/components/pathItems/A' }")}\ncomponents: { pathItems: { A: { ${GET} } } }`, "none", "3.1.0, 4.8.9: a path item may be a reference"],
  ["an operation is next to the reference of its path", nextToReference(`, post: { operationId: postThing, ${DONE} }`), nextToReference(""), "breaking both operation-removed", "3.1.0, 4.8.9.1: only a field in both places is undefined"],
  ["parameters next to the reference of a path", nextToReference(""), nextToReference(", parameters: [{ name: q, in: query, required: true, schema: {} }]"), "breaking request required-parameter-added", "3.1.0, 4.8.9.1: they apply to the referenced item"],
  ["servers next to the reference of a path", nextToReference(", servers: [{ url: https://b.test }]"), nextToReference(""), "breaking request server-changed", "3.1.0, 4.8.9.1: they apply to the referenced item"],
  ["a method of a webhook next to its reference is removed", `webhooks: { done: { $ref: '#/components/pathItems/A', post: {} } }\n${nextToReference("")}`, `webhooks: { done: { $ref: '#/components/pathItems/A' } }\n${nextToReference("")}`, "breaking both webhook-removed", "3.1.0, 4.8.9.1: the same rule as for a path"],
  ["a path without operations", paths(`/a: { ${GET} }`), paths(`/a: { ${GET} }, /b: {}`), "none", "it adds no operation"],
]);

// biome-ignore format: a table
export const notes = operationTable("the description of an operation", [
  ["another operationId", "operationId: getThing", "operationId: readThing", "breaking both operation-id-changed", "its types and handler have this name"],
  ["an operationId is added", "operationId: ", "operationId: getThing", "addition both operation-id-added", "its types now have this name"],
  ["an operationId is removed", "operationId: getThing", "operationId: ", "breaking both operation-id-removed", "its types and handler had this name"],
  ["it is deprecated", "{}", "deprecated: true", "fix both deprecated", "editors strike it out, and it still works"],
  ["it is no longer deprecated", "deprecated: true", "{}", "fix both no-longer-deprecated", "editors no longer strike it out"],
  ["deprecated: false is added", "{}", "deprecated: false", "none", "it is the default"],
  ["another summary", "summary: One", "summary: Two", "fix both documentation-changed", "editors show the text, but no request or response changes"],
  ["other tags", "tags: [a]", "tags: [b]", "none both tags-changed", "the package does not use them"],
  ["a callback is added", "{}", "callbacks: { done: { '{$request.body#/url}': { post: { responses: {} } } } }", "addition both callback-added", "3.1.0, 4.8.18: it is sent to a URL that callers set"],
  ["a callback is removed", "callbacks: { done: { '{$request.body#/url}': { post: { responses: {} } } } }", "{}", "breaking both callback-changed", "callers that wait for it never receive it"],
]);

// biome-ignore format: a table
export const servers = documentTable("servers", [
  ["another URL", "servers: [{ url: https://a.test }]", "servers: [{ url: https://b.test }]", "breaking request server-changed", "a released client calls the old URL"],
  ["a slash at the end", "servers: [{ url: https://a.test }]", "servers: [{ url: https://a.test/ }]", "none", "the URL is the same"],
  ["a host in upper case", "servers: [{ url: https://A.test/V2 }]", "servers: [{ url: HTTPS://a.test/V2 }]", "none", "RFC 3986, 6.2.2.1: scheme and host are not case-sensitive"],
  ["a path in upper case", "servers: [{ url: https://a.test/V2 }]", "servers: [{ url: https://a.test/v2 }]", "breaking request server-changed", "the path is case-sensitive"],
  ["the default URL is explicit", "servers: []", "servers: [{ url: / }]", "none", "3.0.3: it is the default"],
  ["a second server is added", "servers: [{ url: https://a.test }]", "servers: [{ url: https://a.test }, { url: https://b.test }]", "addition request server-added", "callers can select it"],
  ["a second server is removed", "servers: [{ url: https://a.test }, { url: https://b.test }]", "servers: [{ url: https://a.test }]", "breaking request server-removed", "callers may select it"],
  ["a URL with a variable without an enum", "servers: [{ url: https://a.test }]", "servers: [{ url: 'https://{region}.test', variables: { region: { default: a, enum: [a] } } }]", "none", "3.1.0, 4.8.6: clients send its default"],
  ["a variable is added", "servers: [{ url: https://a.test }]", "servers: [{ url: 'https://{region}.test', variables: { region: { default: a } } }]", "addition request server-added", "3.1.0, 4.8.6: without an enum it accepts any value"],
  ["a variable is replaced by its default", "servers: [{ url: 'https://{region}.test', variables: { region: { default: a } } }]", "servers: [{ url: https://a.test }]", "breaking request server-removed", "3.1.0, 4.8.6: callers may have set another value"],
  ["a variable loses a value", region("enum: [a, b, c]"), region("enum: [a, b]"), "breaking request server-removed", "3.1.0, 4.8.6: the enum lists the accepted values"],
  ["a variable gains a value", region("enum: [a, b]"), region("enum: [a, b, c]"), "addition request server-added", "3.1.0, 4.8.6: the enum lists the accepted values"],
  ["a variable is limited to some values", region(""), region("enum: [a, b]"), "breaking request server-removed", "3.1.0, 4.8.6: without an enum it accepts any value"],
  ["a variable is renamed", region("enum: [a, b]"), region("enum: [a, b]").replaceAll("region", "area"), "none", "the URLs are the same"],
  ["the default port is explicit", "servers: [{ url: https://a.test/v1 }, { url: http://a.test }]", "servers: [{ url: 'https://a.test:443/v1' }, { url: 'http://a.test:80' }]", "none", "RFC 3986, 6.2.3: the URL is the same"],
  ["another port", "servers: [{ url: https://a.test }]", "servers: [{ url: 'https://a.test:80' }]", "breaking request server-changed", "RFC 3986, 6.2.3: only 443 is the default of https"],
  ["an operation gets other servers", "servers: [{ url: https://a.test }]", `servers: [{ url: https://a.test }]\n${paths(`/things: { get: { operationId: getThing, servers: [{ url: https://b.test }], responses: { 204: { description: Done. } } } }`)}`, "breaking request server-changed", "a released client calls the old URL"],
]);

// biome-ignore format: a table
export const documents = documentTable("the document", [
  ["another version of the document", "info: { title: Things, version: 1.0.0 }", "info: { title: Things, version: 1.1.0 }", "none both info-changed", "the package has a separate version"],
  ["another notation of the same schema", `openapi: 3.0.3\n${paths(`/a: { get: { parameters: [{ name: q, in: query, schema: { type: number, nullable: true, minimum: 1, exclusiveMinimum: true, example: 2 } }, { name: f, in: query, schema: { type: string, format: binary } }], ${DONE} } }`)}`, `openapi: 3.1.0\n${paths(`/a: { get: { parameters: [{ name: q, in: query, schema: { type: [number, 'null'], exclusiveMinimum: 1, examples: [2] } }, { name: f, in: query, schema: { type: string, contentMediaType: application/octet-stream } }], ${DONE} } }`)}`, "none", "3.0 and 3.1 differ in notation"],
  ["another version of OpenAPI", "openapi: 3.0.3", "openapi: 3.1.0", "none", "only the notation differs"],
  ["bytes as 3.1 describes them", `openapi: 3.0.3\n${paths(`/a: { put: { requestBody: ${bytes("image/png", "{ schema: { type: string, format: binary } }")}, ${DONE} } }`)}`, paths(`/a: { put: { requestBody: ${bytes("image/png", "{}")}, ${DONE} } }`), "none", "3.1.0, 4.8.14.3: no schema is needed"],
  ["JSON is not bytes", `openapi: 3.0.3\n${paths(`/a: { put: { requestBody: ${bytes("a/json", "{ schema: { type: string, format: binary } }")}, ${DONE} } }`)}`, paths(`/a: { put: { requestBody: ${bytes("a/json", "{}")}, ${DONE} } }`), "addition request type-widened", "an empty schema is unknown"],
  ["a webhook is added", "{}", "webhooks: { done: { post: { responses: {} } } }", "addition both webhook-added", "its type is exported"],
  ["a webhook is removed", "webhooks: { done: { post: { responses: {} } } }", "{}", "breaking both webhook-removed", "its type was exported"],
  ["a webhook gets another description", "webhooks: { done: { post: { description: One. } } }", "webhooks: { done: { post: { description: Two. } } }", "none", "clients do not receive it"],
  ["a webhook property named like a keyword is removed", "webhooks: { done: { post: { requestBody: { content: { a/json: { schema: { properties: { title: { type: string }, id: { type: string } } } } } } } } }", "webhooks: { done: { post: { requestBody: { content: { a/json: { schema: { properties: { id: { type: string } } } } } } } } }", "breaking response property-removed", "the code that receives the request reads it"],
  ["a default in a webhook loses a key named like a keyword", "webhooks: { done: { post: { requestBody: { content: { a/json: { schema: { default: { title: a } } } } } } } }", "webhooks: { done: { post: { requestBody: { content: { a/json: { schema: { default: {} } } } } } } }", "fix response default-changed", "it is another value"],
  ["a webhook changes", "webhooks: { done: { post: { requestBody: { content: { a/json: { schema: { type: string } } } } } } }", "webhooks: { done: { post: { requestBody: { content: { a/json: { schema: { type: integer } } } } } } }", "breaking response type-changed", "the code that receives the request reads it"],
]);

// biome-ignore format: a table
export const webhooks = documentTable("webhooks: callers receive the request and send the response", [
  ["a value is added to an enum", hook("{ enum: [a] }"), hook("{ enum: [a, b] }"), "addition response enum-value-added, addition request enum-value-added", "the same rule with reversed directions"],
  ["a required response property is added", hook("{ type: object }"), hook("{ required: [a], properties: { a: {} } }"), "addition response property-added, breaking request required-property-added", "receivers must return it"],
  ["a property becomes optional", hook("{ required: [a], properties: { a: {} } }"), hook("{ properties: { a: {} } }"), "breaking response property-became-optional, addition request property-became-optional", "the code that receives the request reads it"],
  ["null in another notation", hook("{ type: [string, 'null'] }"), hook("{ anyOf: [{ type: 'null' }, { type: string }] }"), "none", "the type is the same"],
  ["a third-party extension", hook("{}"), hook("{}", ", x-other: 1"), "none", "no tool of ours reads the extension"],
  ["other tags and another operationId", hook("{}"), hook("{}", ", tags: [a], operationId: done"), "none", "receivers do not use them"],
  ["a header is added", hook("{}"), hook("{}", ", parameters: [{ name: h, in: header, schema: {} }]"), "addition response parameter-added", "receivers can read it"],
  ["a header that is always sent is added", hook("{}"), hook("{}", HEADER.replace("schema", "required: true, schema")), "addition response parameter-added", "receivers can read it"],
  ["a header is added at the path item", hook("{}"), hook("{}").replace("post:", `${HEADER.slice(2)}, post:`), "addition response parameter-added", "3.1.0, 4.8.9: it applies to all methods"],
  ["a header is removed", hook("{}", HEADER), hook("{}"), "breaking response parameter-removed", "the code that receives the request reads it"],
  ["a header is always sent", hook("{}", HEADER), hook("{}", HEADER.replace("schema", "required: true, schema")), "fix response parameter-became-required", "receivers can rely on it"],
  ["a header becomes optional", hook("{}", HEADER.replace("schema", "required: true, schema")), hook("{}", HEADER), "breaking response parameter-became-optional", "the code that receives the request reads it"],
  ["a header has another type", hook("{}", HEADER), hook("{}", HEADER.replace("type: string", "type: integer")), "breaking response type-changed", "the code that receives the request reads it"],
  ["a header is deprecated", hook("{}", HEADER), hook("{}", HEADER.replace("schema", "deprecated: true, schema")), "fix response deprecated", "it is still sent"],
  ["a header in another letter case", hook("{}", HEADER), hook("{}", HEADER.replace("name: h", "name: H")), "none", "RFC 9110, 5.1: header names are not case-sensitive"],
  ["parameters in another order", hook("{}", ", parameters: [{ name: h, in: header }, { name: q, in: query }]"), hook("{}", ", parameters: [{ name: q, in: query }, { name: h, in: header }]"), "none", "receivers read them by name"],
  ["it is deprecated", hook("{}"), hook("{}", ", deprecated: true"), "fix both deprecated", "it is still sent"],
  ["it is no longer deprecated", hook("{}", ", deprecated: true"), hook("{}"), "fix both no-longer-deprecated", "the same rule applies as to an operation"],
  ["the body is always sent", hook("{}"), hook("{}").replace("requestBody: {", "requestBody: { required: true,"), "fix response request-body-became-required", "receivers can rely on it"],
  ["the body becomes optional", hook("{}").replace("requestBody: {", "requestBody: { required: true,"), hook("{}"), "breaking response request-body-became-optional", "the code that receives the request reads it"],
  ["the body is added", "webhooks: { done: { post: {} } }", "webhooks: { done: { post: { requestBody: { required: true, content: { a/json: {} } } } } }", "addition response request-body-added", "receivers can read it"],
  ["the body is removed", "webhooks: { done: { post: { requestBody: { content: { a/json: {} } } } } }", "webhooks: { done: { post: {} } }", "breaking response request-body-removed", "the code that receives the request reads it"],
  ["another response is accepted", hook("{}"), hook("{}").replace("200:", "410: { description: Gone. }, 200:"), "addition request response-status-added", "receivers may return it"],
  ["a range replaces a response", hook("{}"), hook("{}").replace("200:", "2XX:"), "addition request response-status-added", "3.1.0, 4.8.16: the range covers it"],
  ["the default replaces a response, and requires more", hook("{}"), hook("{}").replace(/200: (.*schema: ){}/, "default: $1{ type: object }"), "addition request response-status-added, breaking request type-narrowed", "3.1.0, 4.8.16: it applies to undocumented statuses"],
  ["a response is no longer accepted", hook("{}").replace("200:", "410: { description: Gone. }, 200:"), hook("{}"), "breaking request response-status-removed", "receivers may return it"],
  ["the headers of a response change", hook("{}"), hook("{}").replace("200: {", "200: { headers: { h: { required: true, schema: {} } },"), "breaking both webhook-changed", "receivers write them"],
  ["an extension of ours changes", hook("{}"), hook("{}", ", x-snap-flavour: sweet"), "breaking both webhook-changed", "a tool of ours may read the extension"],
  ["another method is added", hook("{}"), hook("{}").replace("post:", "put: { responses: {} }, post:"), "addition both webhook-added", "its type is exported"],
  ["a method is removed", hook("{}").replace("post:", "put: { responses: {} }, post:"), hook("{}"), "breaking both webhook-removed", "its type was exported"],
]);

// biome-ignore format: a table
export const callbacks = operationTable("callbacks: callers receive the request", [
  ["a value is added to an enum", callback("{ enum: [a] }"), callback("{ enum: [a, b] }"), "addition response enum-value-added", "our types accept values that an enum does not list"],
  ["a property is removed", callback("{ properties: { a: {} } }"), callback("{ type: object }"), "breaking response property-removed", "the code that receives the request reads it"],
  ["another description", callback("{}"), callback("{}", ", summary: When done."), "none", "it does not affect receivers"],
  ["a response is added", callback("{}"), callback("{}").replace("responses: {}", "responses: { 200: { description: '' } }"), "addition request response-status-added", "receivers may return it"],
  ["it is deprecated", callback("{}"), callback("{}", ", deprecated: true"), "fix both deprecated", "it is still sent"],
  ["another method is added", callback("{}"), callback("{}").replace("post:", "put: { responses: {} }, post:"), "addition both callback-added", "it is sent to a URL that callers set"],
  ["a method is removed", callback("{}").replace("post:", "put: { responses: {} }, post:"), callback("{}"), "breaking both callback-changed", "callers that wait for it never receive it"],
  ["a callback becomes a component", callback("{}"), `callbacks: { done: { $ref: '#/components/callbacks/D' } }\ncomponents: { ${callback("{}").replace("done:", "D:")} }`, "none", "the request is the same"],
]);
