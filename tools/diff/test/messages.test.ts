import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { compare, onlyChange } from "./cases.ts";

const HEADER = ", parameters: [{ name: h, in: header, schema: { type: string } }]";

describe("pointers", () => {
  it("refer to the parent of a node that does not exist", () => {
    const body = (media: object) => ({
      openapi: "3.1.0",
      paths: { "/a": { put: { requestBody: { content: { "a/json": media } }, responses: {} } } },
    });
    const { from, to } = onlyChange(compare(body({}), body({ schema: { type: "string" } })));
    expect([from, to].map((pointer) => pointer?.split("/").at(-1))).toEqual(["a~1json", "type"]);
  });
});

describe("messages", () => {
  it.each([
    ["{}", `{ ${HEADER.slice(2)} }`, "The header `h` of the webhook `ev` is sent now."],
    [`{ ${HEADER.slice(2)} }`, "{}", "The header `h` of the webhook `ev` is no longer sent."],
    ["{}", "{ requestBody: { content: { a/json: {} } } }", "The body of the webhook `ev` is sent now."],
    ["{}", "{ deprecated: true }", "The webhook `ev` is deprecated: stop using it."],
    ["{}", "{ responses: { 410: {} } }", "The 410 response to the webhook `ev` is now accepted."],
  ])("describe a change of a webhook from %s to %s", (from, to, message) => {
    const document = (post: string) => ({ openapi: "3.1.0", webhooks: { ev: { post: parse(post) } } });
    expect(onlyChange(compare(document(from), document(to))).message).toBe(message);
  });

  it.each([
    [["read"], ["actions:read"], "The credential needs `actions:read` now, no longer `read`."],
    [["read"], ["read", "write"], "The credential now needs `write`."],
    [["read", "write"], ["write"], "The credential no longer needs `read`."],
  ])("describe scopes that change from %j to %j in one sentence", (from, to, message) => {
    const document = (scopes: readonly string[]) => ({
      openapi: "3.1.0",
      paths: { "/a": { get: { operationId: "getA", responses: {} } } },
      security: [{ token: scopes }],
      components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
    });
    expect(onlyChange(compare(document(from), document(to))).message).toContain(message.slice("The ".length));
  });

  it("contain no control characters of a contract", () => {
    const paths = { "/a\u001B[2J\n\u202Eb": { get: { responses: {} } } };
    const { message } = onlyChange(compare({ openapi: "3.1.0" }, { openapi: "3.1.0", paths }));
    expect(message).toBe("`GET /a [2J b` was added.");
  });

  it("name at most three operations", () => {
    const thing = (name: string) => ({
      get: { operationId: name, responses: { 200: { $ref: "#/components/responses/R" } } },
    });
    const document = (description: string) => ({
      openapi: "3.1.0",
      paths: { "/a": thing("a"), "/b": thing("b"), "/c": thing("c"), "/d": thing("d") },
      components: { responses: { R: { description } } },
    });
    const { message, operations } = onlyChange(compare(document("One."), document("Two.")));
    expect(message).toBe("In `a`, `b` and 2 other operations, the `R` response has a different description.");
    expect(operations).toEqual(["a", "b", "c", "d"]);
  });
});
