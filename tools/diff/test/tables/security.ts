import { documentTable } from "./table.ts";

const BEARER = "b: { type: http, scheme: bearer }";
const KEY = "k: { type: apiKey, in: header, name: X-Key }";
const OAUTH = "o: { type: oauth2, flows: { clientCredentials: { tokenUrl: https://a.test/token, scopes: {} } } }";
const secured = (security: string, ...schemes: string[]) =>
  `security: ${security}\ncomponents: { securitySchemes: { ${(schemes.length > 0 ? schemes : [BEARER, KEY, OAUTH]).join(", ")} } }`;

// biome-ignore format: a table
export const security = documentTable("security", [
  ["a credential is required", secured("[]"), secured("[{ b: [] }]"), "breaking request security-required", "calls without it are refused"],
  ["a credential is no longer required", secured("[{ b: [] }]"), secured("[]"), "addition request security-optional", "calls without it are accepted"],
  ["a credential becomes optional", secured("[{ b: [] }]"), secured("[{ b: [] }, {}]"), "addition request security-optional", "3.0.3: an empty requirement makes it optional"],
  ["a credential is no longer optional", secured("[{}, { b: [] }]"), secured("[{ b: [] }]"), "breaking request security-required", "calls without it are refused"],
  ["another scheme", secured("[{ b: [] }]"), secured("[{ k: [] }]"), "breaking request security-changed", "a released client sends the old credential"],
  ["the scheme changes but keeps its name", secured("[{ b: [] }]", BEARER), secured("[{ b: [] }]", "b: { type: http, scheme: basic }"), "breaking request security-changed", "a released client sends the old credential"],
  ["another header", secured("[{ k: [] }]"), secured("[{ k: [] }]", "k: { type: apiKey, in: header, name: X-Token }"), "breaking request security-changed", "a released client sends the old credential"],
  ["a scheme is renamed", secured("[{ b: [] }]"), secured("[{ c: [] }]", "c: { type: http, scheme: bearer }"), "none", "the request is the same"],
  ["bearer in another letter case", secured("[{ b: [] }]", BEARER), secured("[{ b: [] }]", "b: { type: http, scheme: Bearer, bearerFormat: JWT }"), "none", "RFC 7235, 2.1: the name of a scheme is not case-sensitive, and the format is only a hint"],
  ["an alternative is added", secured("[{ b: [] }]"), secured("[{ b: [] }, { k: [] }]"), "addition request security-alternative-added", "callers may use it"],
  ["an alternative is removed", secured("[{ b: [] }, { k: [] }]"), secured("[{ b: [] }]"), "breaking request security-alternative-removed", "callers may use it"],
  ["two credentials instead of one", secured("[{ b: [] }]"), secured("[{ b: [], k: [] }]"), "breaking request security-changed", "a request with only one of them is refused"],
  ["one of two credentials", secured("[{ b: [], k: [] }]"), secured("[{ b: [] }]"), "addition request security-alternative-added", "3.1.0, 4.8.30: both together are still accepted"],
  ["alternatives instead of two credentials", secured("[{ b: [], k: [] }]"), secured("[{ b: [] }, { k: [] }]"), "addition request security-alternative-added", "3.1.0, 4.8.30: one of them is now sufficient"],
  ["one of two credentials with another scope", secured("[{ b: [], o: [read] }]"), secured("[{ o: [write] }]"), "breaking request security-changed", "a token without it is refused"],
  ["one of two credentials, without the other alternative", secured("[{ b: [], k: [] }, { o: [] }]"), secured("[{ b: [] }]"), "breaking request security-changed", "a released client may send the token"],
  ["a scope is required", secured("[{ o: [read] }]"), secured("[{ o: [read, write] }]"), "breaking request security-scopes-added", "a token without it is refused"],
  ["another scope is required", secured("[{ o: [read, list] }]"), secured("[{ o: [list, write] }]"), "breaking request security-scopes-added", "reported once: a token without it is refused"],
  ["a scope is no longer required", secured("[{ o: [read, write] }]"), secured("[{ o: [read] }]"), "addition request security-scopes-removed", "a token without it is accepted"],
  ["another URL for tokens", secured("[{ o: [] }]"), secured("[{ o: [] }]", OAUTH.replace("a.test", "b.test")), "breaking request security-changed", "callers request tokens there"],
  ["a URL to refresh tokens is added", secured("[{ o: [] }]"), secured("[{ o: [] }]", OAUTH.replace("token,", "token, refreshUrl: https://a.test/r,")), "addition request security-alternative-added", "3.1.0, 4.8.29: it is optional, and the token URL is unchanged"],
  ["a URL to refresh tokens is removed", secured("[{ o: [] }]", OAUTH.replace("token,", "token, refreshUrl: https://a.test/r,")), secured("[{ o: [] }]"), "breaking request security-changed", "a released client refreshes its token there"],
  ["another URL to refresh tokens", secured("[{ o: [] }]", OAUTH.replace("token,", "token, refreshUrl: https://a.test/r,")), secured("[{ o: [] }]", OAUTH.replace("token,", "token, refreshUrl: https://a.test/s,")), "breaking request security-changed", "a released client refreshes its token there"],
  ["a token URL is added to a flow without one", secured("[{ o: [] }]", "o: { type: oauth2, flows: { implicit: { authorizationUrl: https://a.test, scopes: {} } } }"), secured("[{ o: [] }]", "o: { type: oauth2, flows: { implicit: { authorizationUrl: https://a.test, tokenUrl: https://a.test/t, scopes: {} } } }"), "addition request security-alternative-added", "3.1.0, 4.8.29: the known URL is unchanged"],
  ["another flow is added", secured("[{ o: [] }]"), secured("[{ o: [] }]", OAUTH.replace("flows: { ", "flows: { password: { tokenUrl: https://a.test }, ")), "addition request security-alternative-added", "callers may use it"],
  ["a flow is removed", secured("[{ o: [] }]", OAUTH.replace("flows: { ", "flows: { password: { tokenUrl: https://a.test }, ")), secured("[{ o: [] }]"), "breaking request security-alternative-removed", "callers may use it"],
  ["alternatives in another order", secured("[{ o: [read] }, { o: [write] }]"), secured("[{ o: [write] }, { o: [read] }]"), "none", "any of them is accepted"],
  ["a duplicate alternative", secured("[{ b: [] }]"), secured("[{ b: [] }, { b: [] }]"), "none", "it is the same alternative"],
  ["an operation repeats the requirement", secured("[{ b: [] }]"), `${secured("[{ b: [] }]")}\npaths: { /things: { get: { operationId: getThing, security: [{ b: [] }], responses: { 204: { description: Done. } } } } }`, "none", "3.0.3: it overrides the document"],
  ["an operation requires no credential", secured("[{ b: [] }]"), `${secured("[{ b: [] }]")}\npaths: { /things: { get: { operationId: getThing, security: [], responses: { 204: { description: Done. } } } } }`, "addition request security-optional", "3.0.3: an empty list removes the requirement"],
]);

const COOKIE = "s: { type: apiKey, in: cookie, name: session }";
const BASIC = "u: { type: http, scheme: basic }";
const word = (more: string) =>
  BASIC.replace("basic", `basic, x-snap-credential: { option: user, environment: A_USER, password: { ${more} } }`);
const all = (security: string) => secured(security, BEARER, KEY, COOKIE, BASIC);

// biome-ignore format: a table
export const combinations = documentTable("combinations of credentials", [
  ["basic authentication instead of a token", all("[{ b: [] }]"), all("[{ u: [] }]"), "breaking request security-changed", "a released client sends the token"],
  ["basic authentication in addition to a token", all("[{ b: [] }]"), all("[{ b: [] }, { u: [] }]"), "addition request security-alternative-added", "callers may use them"],
  ["the password is another option", secured("[{ u: [] }]", word("option: password, environment: A_PASSWORD")), secured("[{ u: [] }]", word("option: secret, environment: A_PASSWORD")), "breaking request credential-changed", "callers pass it to the factory"],
  ["the password is in another environment variable", secured("[{ u: [] }]", word("option: password, environment: A_PASSWORD")), secured("[{ u: [] }]", word("option: password, environment: A_SECRET")), "breaking request credential-changed", "callers set the variable"],
  ["a key moves into a cookie", all("[{ k: [] }]"), all("[{ s: [] }]"), "breaking request security-changed", "a released client sends the header"],
  ["another cookie", all("[{ s: [] }]"), all("[{ s: [] }]").replace("session", "id"), "breaking request security-changed", "a released client sends the old credential"],
  ["a second key is required", all("[{ k: [] }]"), all("[{ k: [], s: [] }]"), "breaking request security-changed", "a request with only one of them is refused"],
  ["two optional keys", all("[{ k: [], s: [] }]"), all("[{ k: [], s: [] }, {}]"), "addition request security-optional", "3.1.0, 4.8.30: an empty requirement makes them optional"],
  ["keys are no longer optional", all("[{}, { k: [] }, { b: [] }]"), all("[{ k: [] }, { b: [] }]"), "breaking request security-required", "calls without any are refused"],
  ["two credentials in another order", all("[{ k: [], s: [] }]"), all("[{ s: [], k: [] }]"), "none", "3.1.0, 4.8.30: all of them are sent"],
  ["one of two alternatives is an empty requirement", all("[{ k: [] }, {}]"), all("[{}, { k: [] }]"), "none", "the order of alternatives has no meaning"],
  ["an optional credential is removed", all("[{ k: [] }, {}]"), all("[]"), "breaking request security-alternative-removed", "callers pass it to the factory"],
]);
