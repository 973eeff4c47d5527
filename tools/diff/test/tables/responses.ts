import { operationTable } from "./table.ts";

const THING = "{ type: object, required: [a], properties: { a: { type: string } } }";
const OTHER = "{ type: object, required: [b], properties: { b: { type: string } } }";
const json = (schema: string) => `{ description: '', content: { application/json: { schema: ${schema} } } }`;
const responses = (...entries: string[]) => `responses: { ${entries.join(", ")} }`;
const OK = `200: ${json(THING)}`;

const media = (type: string, schema = "{ type: object }") =>
  `responses: { 204: { description: Done., content: { ${type}: { schema: ${schema} } } } }`;

// biome-ignore format: a table
export const mediaTypeRanges = operationTable("ranges of media types in responses", [
  ["a string replaces a range", media("text/*", "{ type: string }"), media("text/csv", "{ type: string }"), "fix response media-type-narrowed", "3.1.0, 4.8.17: the range covered it"],
  ["an image replaces a range", media("image/*", "{}"), media("image/png", "{}"), "fix response media-type-narrowed", "3.1.0, 4.8.17: the range covered it"],
  ["JSON replaces a range", media("'*/*'"), media("application/json"), "breaking response media-type-removed, breaking response media-type-widened", "`data` was a file, and is now an object"],
  ["a range replaces a media type", media("application/json"), media("'*/*'"), "breaking response media-type-removed, breaking response media-type-widened", "`data` was an object, and is now a file"],
  ["a range replaces a string", media("text/csv", "{ type: string }"), media("text/*", "{ type: string }"), "breaking response media-type-removed, addition response media-type-added", "another media type may be returned"],
  ["a range is added next to its media type", `${media("text/*", "{ type: string }").slice(0, -6)}, text/csv: { schema: { type: string } } } } }`, media("text/csv", "{ type: string }"), "fix response media-type-narrowed", "3.1.0, 4.8.17: the media type is more specific"],
]);

// biome-ignore format: a table
export const statuses = operationTable("statuses", [
  ["a failure is added", responses(OK), responses(OK, `404: ${json(OTHER)}`), "addition response response-status-added", "callers can now check for it"],
  ["a failure is removed", responses(OK, `404: ${json(OTHER)}`), responses(OK), "breaking response response-status-removed", "code that checks for it can no longer read its body"],
  ["a success with the same body is added", responses(OK), responses(OK, `201: ${json(THING)}`), "addition response response-status-added", "`data` is read as before"],
  ["a success with another body is added", responses(OK), responses(OK, `202: ${json(OTHER)}`), "breaking response response-status-widened", "`data` may lack properties that callers read"],
  ["a success without body is added", responses(OK), responses(OK, "202: { description: Later. }"), "breaking response response-status-widened", "`data` may be undefined"],
  ["a success is removed", responses(OK, `201: ${json(THING)}`), responses(OK), "breaking response response-status-removed", "callers that wait for it never receive it"],
  ["a success becomes another", responses(OK), responses(`201: ${json(THING)}`), "addition response response-status-added, breaking response response-status-removed", "code that checks for 200 never matches"],
  ["default is added", responses(OK), responses(OK, `default: ${json(OTHER)}`), "addition response response-status-added", "other failures can now be read"],
  ["default is removed", responses(OK, `default: ${json(OTHER)}`), responses(OK), "breaking response response-status-removed", "other failures can no longer be read"],
  ["a failure like the default is added", responses(OK, `default: ${json(THING)}`), responses(OK, `default: ${json(THING)}`, `404: ${json(THING)}`), "addition response response-status-added", "its body is read as before"],
  ["a failure unlike the default is added", responses(OK, `default: ${json(THING)}`), responses(OK, `default: ${json(THING)}`, `404: ${json(OTHER)}`), "breaking response response-status-widened", "code that reads failures as the default cannot read it"],
  ["a failure unlike its range is added", responses(OK, `4XX: ${json(THING)}`), responses(OK, `4XX: ${json(THING)}`, `404: ${json(OTHER)}`), "breaking response response-status-widened", "code that reads failures as the range cannot read it"],
  ["a range in lower case", responses(`4xx: ${json(THING)}`), responses(`4XX: ${json(THING)}`), "none", "both keys stand for the same range of statuses"],
  ["a description changes", responses("204: { description: One. }"), responses("204: { description: Two. }"), "fix response documentation-changed", "editors show the text, but no request or response changes"],
  ["a response becomes a component", responses(OK), `responses: { 200: { $ref: '#/components/responses/R' } }\ncomponents: { responses: { R: ${json(THING)} } }`, "none", "the type is the same"],
  ["links change", responses("204: { description: '', links: { l: { operationId: getThing } } }"), responses("204: { description: '' }"), "none response links-changed", "the package does not use them"],
]);

// biome-ignore format: a table
export const responseBodies = operationTable("bodies of responses", [
  ["a body is added", responses("200: { description: '' }"), responses(OK), "addition response response-body-added", "callers did not read it"],
  ["a body is removed", responses(OK), responses("200: { description: '' }"), "breaking response response-body-removed", "the code of callers may read it"],
  ["a property is removed", responses(OK), responses(`200: ${json("{ type: object }")}`), "breaking response property-removed", "the code of callers may read it"],
  ["a property becomes optional", responses(OK), responses(`200: ${json("{ properties: { a: { type: string } } }")}`), "breaking response property-became-optional", "the code of callers may read it"],
  ["a value is added to an enum", responses(`200: ${json("{ enum: [a] }")}`), responses(`200: ${json("{ enum: [a, b] }")}`), "addition response enum-value-added", "our types accept values that an enum does not list"],
  ["a media type with the same type of data is added", responses("200: { description: '', content: { application/json: { schema: { type: string } } } }"), responses("200: { description: '', content: { application/json: { schema: { type: string } }, text/plain: { schema: { type: string } } } }"), "addition response media-type-added", "`data` is read as before"],
  ["a media type with another type of data is added", responses(OK), responses(`200: { description: '', content: { application/json: { schema: ${THING} }, text/csv: { schema: { type: string } } } }`), "breaking response media-type-widened", "`data` may be a string"],
  ["a media type is removed", responses("200: { description: '', content: { application/json: {}, text/csv: {} } }"), responses("200: { description: '', content: { application/json: {} } }"), "breaking response media-type-removed", "callers may request it"],
  ["an example changes", responses("200: { description: '', content: { application/json: { example: 1 } } }"), responses("200: { description: '', content: { application/json: { example: 2 } } }"), "fix response examples-changed", "mocks return it"],
]);

const header = (more = "", schema = "{ type: string }") =>
  responses(`204: { description: '', headers: { ETag: { schema: ${schema}${more} } } }`);

// biome-ignore format: a table
export const responseHeaders = operationTable("headers of responses", [
  ["a header is added", responses("204: { description: '' }"), header(), "addition response response-header-added", "callers can read it"],
  ["a header is removed", header(), responses("204: { description: '' }"), "breaking response response-header-removed", "callers may read it"],
  ["a header that is always sent is added", header(), header(", required: true"), "fix response response-header-became-required", "readers already handle it"],
  ["a header becomes optional", header(", required: true"), header(), "breaking response response-header-became-optional", "callers may read it"],
  ["its type changes", header(), header("", "{ type: integer }"), "breaking response type-changed", "callers may read it"],
  ["a header in another letter case", header(), responses("204: { description: '', headers: { etag: { schema: { type: string } } } }"), "none", "header names are case-insensitive"],
  ["Content-Type", responses("204: { description: '', headers: { Content-Type: { schema: {} } } }"), responses("204: { description: '' }"), "none", "3.0.3, 4.7.17: it is ignored"],
]);

const answered = (...types: string[]) => `responses: { 200: { description: '', content: { ${types.join(", ")} } } }`;
const JSON_THING = `application/json: { schema: ${THING} }`;
const EVENTS = `text/event-stream: { schema: ${THING} }`;
const LINES = `application/x-ndjson: { schema: ${THING} }`;
const [PDF, PNG] = ["application/pdf", "image/png"].map(
  (type) => `${type}: { schema: { type: string, format: binary } }`,
);
const OTHERWISE = "breaking response media-type-widened";

// biome-ignore format: a table
export const responseMediaTypes = operationTable("media types of responses", [
  ["events are added to JSON", answered(JSON_THING), answered(JSON_THING, EVENTS), OTHERWISE, "`data` may now be a stream"],
  ["lines of JSON join events", answered(EVENTS), answered(EVENTS, LINES), OTHERWISE, "lines are not events"],
  ["other lines of JSON are added to lines", answered(LINES), answered(LINES, LINES.replace("x-ndjson", "jsonl")), "addition response media-type-added", "both yield one value at a time"],
  ["a file is added to a file", answered(`${PDF}`), answered(`${PDF}`, `${PNG}`), "addition response media-type-added", "callers receive bytes in both cases"],
  ["a file is added to JSON", answered("application/json: { schema: { type: string } }"), answered("application/json: { schema: { type: string } }", `${PNG}`), OTHERWISE, "bytes are not a string"],
  ["another JSON is added to JSON", answered(JSON_THING), answered(JSON_THING, JSON_THING.replace("json", "problem+json")), "addition response media-type-added", "`data` is read as before"],
  ["JSON becomes events", answered(JSON_THING), answered(EVENTS), "breaking response media-type-removed, breaking response media-type-widened", "`data` is now a stream"],
  ["a file has another schema", answered(`${PNG}`), answered("image/png: {}"), "none", "3.1.0, 4.8.14.3: its bytes are returned unchanged"],
  ["an event of a stream changes", answered(EVENTS), answered(`text/event-stream: { schema: ${OTHER} }`), "breaking response property-removed, addition response property-added", "callers read each event"],
  ["a body may become null", answered("application/json: { schema: { type: object } }"), answered("application/json: { schema: { type: [object, 'null'] } }"), "breaking response became-nullable", "the code of callers may read it"],
  ["a body is no longer null", answered("application/json: { schema: { type: [object, 'null'] } }"), answered("application/json: { schema: { type: object } }"), "fix response became-not-nullable", "code that checks for null still compiles"],
]);

const moved = (status: string) => `${status}: { description: '', headers: { location: { schema: { type: string } } } }`;
const FOLLOWED = "breaking response redirect-documented";
const put = (...entries: string[]) => `item: { put: { operationId: putThing, ${responses(...entries)} } }`;

// biome-ignore format: a table
export const redirects = operationTable("redirects and responses without a body", [
  ["a redirect is added", responses(OK), responses(OK, moved("302")), FOLLOWED, "a GET used to follow it, and now returns it"],
  ["any redirect is added", responses(OK), responses(OK, moved("3XX")), FOLLOWED, "a GET used to follow it, and now returns it"],
  ["a redirect of a PUT is added", put(OK), put(OK, moved("307")), "addition response response-status-added", "it was already refused"],
  ["a redirect is added that a range already documented", responses(OK, moved("3XX")), responses(OK, moved("3XX"), moved("302")), "addition response response-status-added", "it was already a result"],
  ["304 is added", responses(OK), responses(OK, "304: { description: '' }"), "addition response response-status-added", "it was already a result"],
  ["a redirect is removed", responses(OK, moved("302")), responses(OK), "breaking response response-status-removed", "code reads its location"],
  ["a failure without a body is added", responses(OK), responses(OK, "404: { description: '' }"), "addition response response-status-added", "callers can now check for it"],
  ["a failure without a body is added next to the default", responses(OK, `default: ${json(THING)}`), responses(OK, `default: ${json(THING)}`, "404: { description: '' }"), "addition response response-status-added", "it has a message anyway"],
  ["a failure loses its body", responses(OK, `404: ${json(OTHER)}`), responses(OK, "404: { description: '' }"), "breaking response response-body-removed", "the code of callers may read it"],
  ["a failure gets a body", responses(OK, "404: { description: '' }"), responses(OK, `404: ${json(OTHER)}`), "addition response response-body-added", "callers did not read it"],
]);
