import { SpecNode } from "@snap/openapi/spec-node";
import { describe, expect, it } from "vitest";
import { explainStates, guessStates } from "../../src/provider-add/guess-states.ts";
import { sortStates } from "../../src/provider-add/sort-states.ts";

const TEXT = { type: "string" };
const TIME = { type: "string", format: "date-time" };
const guess = (properties: Readonly<Record<string, object>>, ...examples: readonly object[]) =>
  guessStates(SpecNode.of({ type: "object", properties }), examples);

describe("guessStates", () => {
  it("finds times by their names and formats", () => {
    expect(guess({ created_at: TIME, updatedAt: TIME })).toEqual({ created: "created_at", updated: "updatedAt" });
    expect(guess({ created: { type: "string", format: "date" } })).toEqual({ created: "created" });
  });

  it("finds times without a format if an example shows one", () => {
    const properties = { created_at: TEXT, updated_at: TEXT };
    expect(guess(properties, { created_at: "2026-11-02T08:00:00Z", updated_at: "text" })).toEqual({
      created: "created_at",
    });
    expect(guess(properties, { created_at: "2026-99-99T99:99:00Z" }, {})).toEqual({});
  });

  it.each([
    ["a number", { created_at: { type: "integer" } }],
    ["a text of another format", { created_at: { type: "string", format: "uuid" } }],
    ["one of several values", { created_at: { type: "string", enum: ["2026-11-02T08:00:00Z"] } }],
    ["the name of a person", { created_by: TEXT }],
    ["a time in another object", { meta: { type: "object", properties: { created_at: TIME } } }],
  ])("does not treat %s as a time", (_, properties) => {
    expect(guess(properties, { created_at: "2026-11-02T08:00:00Z" })).toEqual({});
  });

  it("counts a timeout as a failure", () => {
    expect(sortStates(["pending", "success", "timeout", "timed_out"])).toEqual({
      ...{ creating: ["pending"], ready: ["success"], failed: ["timeout", "timed_out"] },
    });
  });

  it("sorts the states of an enum", () => {
    const status = { type: "string", enum: ["available", "creating", "error", "archived"] };
    expect(guess({ status })).toEqual({
      state: { field: "status", from: "creating", to: "available", failed: "error", after: 60 },
    });
  });

  it("sorts the states in examples if there is no enum", () => {
    expect(guess({ status: TEXT }, { status: "complete" }, { status: "pending" }, { status: "complete" })).toEqual({
      state: { field: "status", from: "pending", to: "complete", after: 60 },
    });
  });

  it.each([
    ["there is no first state", { status: { type: "string", enum: ["ready", "failed"] } }],
    ["there is no last state", { status: { type: "string", enum: ["pending", "purple"] } }],
    ["no value is known", { status: TEXT }],
    ["the state is in another object", { vm: { type: "object", properties: { status: TEXT } } }],
  ])("invents no states if %s", (_, properties) => {
    expect(guess(properties, { status: 7 })).toEqual({});
  });

  it("says what to check", () => {
    expect(explainStates({})).toBe("Add its times and states");
    expect(explainStates({ created: "at", state: { field: "status", from: "new", to: "ready", after: 60 } })).toBe(
      "Check that its times are at, and its status is new, then ready, assumed after 60 s",
    );
  });
});
