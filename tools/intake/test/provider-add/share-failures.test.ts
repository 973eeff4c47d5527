import { expect, it } from "vitest";
import { shareFailures } from "../../src/provider-add/share-failures.ts";

const failure = (message: string) => ({ description: message });

it("describes a failure that several operations have in common once, and leaves others in place", () => {
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
