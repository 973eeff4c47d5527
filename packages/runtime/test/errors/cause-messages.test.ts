import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { causeMessages } from "../../src/errors/cause-messages.ts";
import { createAcme, failureOf } from "../support/acme.ts";

const FOREIGN = `
  const refused = Object.assign(new AggregateError([]), { code: "ECONNREFUSED" });
  new TypeError("fetch failed", { cause: refused });
`;

const foreign: unknown = runInNewContext(FOREIGN);

const ROWS: readonly (readonly [string, unknown, string])[] = [
  ["an error and its causes", new TypeError("fetch failed", { cause: new Error("reset") }), "fetch failed: reset"],
  ["an error of another realm", foreign, "fetch failed: ECONNREFUSED"],
  ["an object that looks like an error", { message: "no socket", cause: { code: 104 } }, "no socket: 104"],
  ["an error without a message", new Error(), "Error"],
  ["a string", "gave up", "gave up"],
  ["nothing", undefined, "undefined"],
];

it.each(ROWS)("returns the messages of %s", (_, thrown, message) => {
  expect(causeMessages(thrown)).toBe(message);
});

it("stops if an error is its own cause", () => {
  const error = new Error("again");
  error.cause = error;
  expect(causeMessages(error)).toBe(Array(8).fill("again").join(": "));
});

it("reports a connection error of another realm, as in every Jest test, with its causes", async () => {
  const { get } = createAcme(() => Promise.reject(foreign), { retry: false });
  expect(await failureOf(get())).toMatchObject({
    name: "ConnectionError",
    cause: { message: "fetch failed: ECONNREFUSED" },
  });
});
