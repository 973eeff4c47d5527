import { expect, it } from "vitest";
import { shareFailures } from "../../src/provider-add/share-failures.ts";

const failure = (message: string) => ({ description: message });

it("describes a failure once if several operations have it, and leaves other failures in place", () => {
  const own = { description: "Only here." };
  const ok = { description: "It worked." };
  const document = {
    paths: {
      "/a": {
        get: { responses: { 200: ok, 404: failure("gone"), "4XX": failure("no"), default: failure("odd") } },
        post: { responses: { 200: ok, 404: failure("other"), "4XX": failure("no"), default: failure("odd") } },
      },
      "/b": { get: { responses: { 200: ok, 404: failure("gone"), 409: own } } },
      "/c": { get: { responses: { 404: failure("other"), 409: { $ref: "#/components/responses/Conflict" } } } },
    },
    components: { responses: { Conflict: failure("busy") } },
  };
  shareFailures(document);
  const to = (name: string) => ({ $ref: `#/components/responses/${name}` });
  const { "/a": a, "/b": b, "/c": c } = document.paths;
  const common = { "4XX": to("ClientError"), default: to("UnexpectedError") };
  expect(a.get.responses).toEqual({ 200: ok, 404: to("NotFound"), ...common });
  expect(a.post.responses).toEqual({ 200: ok, 404: to("NotFound2"), ...common });
  expect(b.get.responses).toEqual({ 200: ok, 404: to("NotFound"), 409: own });
  expect(c.get.responses).toEqual({ 404: to("NotFound2"), 409: to("Conflict") });
  expect(document.components.responses).toEqual({
    Conflict: failure("busy"),
    NotFound: failure("gone"),
    NotFound2: failure("other"),
    ClientError: failure("no"),
    UnexpectedError: failure("odd"),
  });
});

it("describes the body that several failures have in common once", () => {
  const schema = { type: "object", properties: { message: { type: "string" } } };
  const other = { type: "object", properties: { code: { type: "string" } } };
  const body = (own: object) => ({ content: { "application/json": { schema: structuredClone(own) } } });
  const document = {
    paths: {
      "/a": { get: { responses: { 200: body(schema), 401: body(schema), 404: body(schema), 409: body(other) } } },
    },
    components: { schemas: { Error: {} } },
  };
  shareFailures(document);
  const shared = { content: { "application/json": { schema: { $ref: "#/components/schemas/Error2" } } } };
  const { responses } = document.paths["/a"].get;
  expect(responses).toEqual({ 200: body(schema), 401: shared, 404: shared, 409: body(other) });
  expect(document.components.schemas).toEqual({ Error: {}, Error2: schema });
});
