import { InvalidRequestError } from "@snap/unified";
import { describe, expect, it } from "vitest";
import { failureOf } from "../support/cloud.ts";
import { createSources } from "../support/create-sources.ts";

describe("creating a snapshot of each source", () => {
  it.each([
    [{ name: "" }, '`name` must be a string such as {source}-{date}, got "" (string).'],
    [
      { name: "{volume}" },
      '`name` must only have the placeholders {source}, {sourceName}, {date}, {time}, got "{volume}".',
    ],
    [{ unlessYoungerThan: "soon" }, /^`unlessYoungerThan` /],
    [{ sources: "all" }, '`sources` must be conditions, a listing of snap.sources, or an array, got "all" (string).'],
    [{ sources: { colour: "red" } }, /colour/],
    [{ sources: [{ account: "do", type: "volume" }] }, /^`sources\[0\]\.id` must be a non-empty string, got /],
    [
      { sources: [{ account: "do", type: "volume", id: "1", scope: 1 }] },
      "`sources[0].scope` must be a string or null, got 1.",
    ],
    [{ sources: [{ account: "other", type: "volume", id: "1" }] }, 'Unknown account in "other". Known: do.'],
    [{ younger: "20h" }, /younger/],
  ])("refuses a wrong request before it sends anything: %j", async (request, message) => {
    const { asked, createAll } = createSources();
    const failure = await failureOf(createAll(request as never));
    expect(failure).toBeInstanceOf(InvalidRequestError);
    expect(failure).toMatchObject({ message: typeof message === "string" ? message : expect.stringMatching(message) });
    expect(asked).toEqual([]);
  });

  it.each([
    [{ concurrency: 0 }, "`concurrency` must be a number ≥ 1, got 0."],
    [{ perAccount: { concurrency: "2" } }, /^`perAccount.concurrency` must be a number ≥ 1/],
    [{ onError: "ignore" }, /^`onError` must be one of collect, throw/],
    [{ onStep: true }, /^`onStep` must be a function/],
    [{ verify: true }, /verify/],
    [{ timeout: "long" }, /^`timeout` /],
  ])("refuses a wrong option: %j", async (options, message) => {
    const { asked, createAll } = createSources();
    const failure = await failureOf(createAll({}, options as never));
    expect(failure).toBeInstanceOf(InvalidRequestError);
    expect(failure).toMatchObject({ message: typeof message === "string" ? message : expect.stringMatching(message) });
    expect(asked).toEqual([]);
  });
});
