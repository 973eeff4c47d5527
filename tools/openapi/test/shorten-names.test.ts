import { describe, expect, it } from "vitest";
import { ProblemError } from "../src/problem.ts";
import { shortenNames } from "../src/shorten-names.ts";

const NAME = "k".repeat(1_000_000);

describe("shortenNames", () => {
  it("shortens a long name and keeps the text around it", () => {
    expect(shortenNames(`the operation ${NAME} is unknown`)).toBe(
      `the operation ${"k".repeat(100)}… (1000000 characters) is unknown`,
    );
    expect(shortenNames(`/paths/${NAME}/get`)).toBe(`/paths/${"k".repeat(100)}… (1000000 characters)/get`);
  });

  it("shortens a long line", () => {
    expect(shortenNames("word ".repeat(1_000))).toMatch(/^(?:word ){400}… \(5000 characters\)$/);
  });

  it.each(["", "a b", "k".repeat(200), "word ".repeat(400)])("returns any other line unchanged: %#", (line) => {
    expect(shortenNames(line)).toBe(line);
  });
});

it("the message of a problem stays short, whatever the names in it are", () => {
  const problem = {
    code: "x",
    file: "openapi.yaml",
    pointer: `/${NAME}/a`,
    message: `${NAME} is b`,
    fix: `Drop ${NAME}.`,
  };
  const { message } = new ProblemError(problem);
  expect(message).toMatch(/^openapi\.yaml #\/k+… \(1000000 characters\)\/a\n {2}x: k+… \(1000000 characters\) is b\n/);
  expect(message.length).toBeLessThan(600);
});
