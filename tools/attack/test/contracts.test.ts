import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { patternRisk } from "@snap/openapi/pattern-risk";
import { TimeLimitError, withinTime, withTimeLimit } from "@snap/openapi/time-limit";
import { fetchUpstream } from "@snap/sync/fetch-upstream";
import { describe, expect, it, onTestFinished } from "vitest";
import { DOCUMENTS } from "../src/contracts/hostile-documents.ts";
import { readHostile, STEPS } from "../src/contracts/read-document.ts";
import { makeEverything } from "../src/text/make-everything.ts";

// The reasons why each document is refused: by the compiler, and by other steps if they differ.
const EXCESSIVE = "schema-excessive";
const REFUSED: Readonly<Record<string, string | undefined>> = {
  "allOf doubled 40 times": EXCESSIVE,
  "allOf doubled 11 times": EXCESSIVE,
  "two required properties, 40 deep": EXCESSIVE,
  "if, then and else of one reference, 40 deep": EXCESSIVE,
  "oneOf nested 12 times": EXCESSIVE,
  "oneOf of references, 40 deep": EXCESSIVE,
  "a chain of 5,000 references": EXCESSIVE,
  "a chain of 3,000 allOf": EXCESSIVE,
  "an allOf of itself": "document-circular",
  "dependentSchemas of itself": "document-circular",
  "a pattern that searches forever": "pattern-unsafe",
  "a pattern that searches forever in an enum": "pattern-unsafe",
  "a pattern of names that searches forever": "pattern-unsafe",
  "a pattern of 20,000 groups": "pattern-unsafe",
  "an enum of 50,000 values": EXCESSIVE,
  "10,000 patterns of names": EXCESSIVE,
  "a format that every object has": "schema-invalid",
  "a name that is not Unicode": "document-invalid",
  "a list of a billion items": EXCESSIVE,
  "a string of a billion characters": EXCESSIVE,
  "a billion properties": EXCESSIVE,
  "2,000 prefixItems": EXCESSIVE,
  "2,000 additionalProperties": EXCESSIVE,
  "2,000 optional properties": EXCESSIVE,
  "a reference of 9,000 steps": "ref-unsupported",
  "a path of 200,000 braces": EXCESSIVE,
  "a path of 200,000 letters": EXCESSIVE,
};
// These documents are accepted unchanged, or repaired with a warning.
const REPAIRED = Object.fromEntries(
  Object.keys(REFUSED)
    .filter((name) => / a billion |^a billion |^a pattern|^a format|^a reference|of itself$/.test(name))
    .map((name) => [name, undefined]),
);
const REFUSED_BY: Readonly<Record<string, Readonly<Record<string, string | undefined>>>> = {
  "is compiled": REFUSED,
  "is read leniently": { ...REFUSED, ...REPAIRED },
  "is sliced": { "a name that is not Unicode": "document-invalid", "a reference of 9,000 steps": "ref-unresolved" },
  "is completed under names": { ...REFUSED, "a reference of 9,000 steps": undefined },
  "is completed without names": {
    ...REFUSED,
    "an allOf of itself": "name-invalid",
    "dependentSchemas of itself": "name-invalid",
    "two required properties, 40 deep": "name-invalid",
    "a reference of 9,000 steps": undefined,
  },
  "is compared": {
    ...REFUSED,
    ...REPAIRED,
    "two required properties, 40 deep": undefined,
    "a reference of 9,000 steps": "contract-invalid",
  },
};

// Reading takes less than a second on an idle machine. The test's time limit is far longer, but still detects
// exponential growth.
describe.each(Object.keys(STEPS))("a hostile contract that %s", (step) => {
  it.each(Object.entries(DOCUMENTS))(
    "ends with a result, or a problem with a fix: %s",
    async (name, hostile) => {
      const codes = (await readHostile(step, hostile)).map(({ code }) => code);
      const refused = REFUSED_BY[step]?.[name];
      if (refused !== undefined) expect(codes).toContain(refused);
      else expect(codes).not.toEqual(expect.arrayContaining([expect.stringMatching(/excessive|unsafe|failed/)]));
    },
    20_000,
  );
});

describe("a pattern", () => {
  it.each([
    "^[a-z0-9]+(?:-[a-z0-9]+)*$",
    "^[\\w.+-]+@[\\w-]+\\.[\\w.-]+$",
    "^(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}$",
    "^(?:[a-z]{1,63}\\.){1,8}[a-z]{2,}$",
    "^(?=.*[A-Z])(?=.*[0-9]).{8,}$",
    "^x-(?!.*--)[a-z-]{1,63}(?<!-)$",
    "^[a-z-]{1,63}(?!-)$",
    "^P(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(\\d+H)?(\\d+M)?(\\d+S)?)?$",
    "^\\S+(\\s+\\S+)*$",
    "(?:^a+b|^c+d)",
    "(?=^.{8,64}$)(?=.*[0-9]).*[a-z]",
    "x\\s+$",
    "@[a-z]+\\.",
    "[a-z]{1,63}x",
    "[a-z]+",
    "(a+b)*",
    "^(?:a?){0,30}$",
    "^(?:a?-){12}$",
    "^$|^(?:[a-z]*|[0-9]*)$",
    "^(?:a?|b?)c(?:|d?)$",
    "^\\p{L}+$",
    "^(?:\\p{Script=Thai}|[a-z\\u4e00-\\u4e05])+$",
    "^accounts/[^/]+/clusters/[^/]+/environments/[^/]+(?=/snapshots/)",
    "[",
  ])("is accepted if searches with it are fast: %s", (pattern) => {
    expect(patternRisk(pattern)).toBeUndefined();
  });

  it.each([
    "^(a+)+$",
    "^(a|a)*b$",
    "^(a|b|ab)*c$",
    "^(a*b*)*$",
    "^([a-z]+\\.?)+$",
    "^(?:a?){30}$",
    "^(?:.?){25,}$",
    "(?:|a){30}b",
    "^(?:|){30}b",
    "^(?:(?:|){5}){5}b",
    "^(?:a(?:b?|c?))*$",
    "^(?<n>x)?(?:y|(?<n>z)|)(a|a)*b$",
    "^(?:\\u4e05|\\u4e05)*b",
    "^(?:\\u{1F601}|[\\u{1F600}-\\u{1F605}])*b",
    "^(?:\\cA|\\x01)*b",
    "(\\ud83d|\\ud83d)*b",
    "[\\ud800-\\udbff]+b",
    "^(?:\\p{Script=Thai}|[\\u0d00-\\u0e10])*b",
    "^(?:\\s|\\P{ASCII})*b",
    "^(?:\\p{Lu}|\\p{Script=Cherokee})*$",
    "^(?:a(?:$|(?!b)))*$",
    `^a${"(?:|)".repeat(30)}b`,
    "a{0,99}(?:|){6}b",
    "^(?:(?=a)|(?=.)){30}b",
    "^(?i:a|A)+$",
    "^(?:(?i:[a-m])|[M-Z])+$",
    "^.*a.*b$",
    "(?=(a+)+b)a",
    "$|a+c",
    "^$|a+c",
    "^\\B|a+c",
    "(?!a)|a+c",
    "\\b| +-",
    "(?<=x[ab]*)",
    "a(?<=b[ac]*)",
    "^.*(?<=x[ab]*)$",
    "^[ab]+(?<!x[ab]*)$",
    "^[ab]+(?<!x(?:[ab]{0,200}))$",
    "^a{0,99}(?=a*b)",
    "^a{0,99}(?=a{0,99}(?=a*b))",
    "^(?:a?){8}(?=.*b)",
    "^(?:a(?=a*b)){9}",
    "^(?:a|aa)(?!a*b)",
    "a{0,99}(?=a{0,99}b)",
    "^a*(?=a{0,99}(?=a{0,99}b))",
    "(?:a|a){6}a{0,99}b",
    `^[ab]+${"(?!a{0,99}c)".repeat(20)}`,
    "^(\\w+)\\1$",
    `${"a?".repeat(40)}${"a".repeat(40)}`,
    `${"(a|a)".repeat(40)}b`,
    "(a+)b",
    "^a*(?=a*b)c",
    "-(?!.{3,})b",
    "\\s+$",
    "(a+b)+",
    "\\w+@\\w+",
    "a{1,1000}b",
    "(?=.*x)y",
    "^a+b|c+d",
    "^x{2000000000}$",
    "(?:[ab]|[ac]|a){8}b",
    "^(?:[ab]|[ac]|a){8}b",
    "(?:[ab]|[ac]|a){4}b",
    `${"(".repeat(20_000)}${")".repeat(20_000)}`,
  ])("is refused if a search with it may never end, or takes minutes: %s", (pattern) => {
    expect(patternRisk(pattern)).toEqual(expect.any(String));
  });
});

describe("a path", () => {
  const readPath = async (names: readonly string[], more: object) => {
    const parameters = names.map((name) => ({ ...more, name, in: "path", required: true, schema: { type: "string" } }));
    const path = `/${names.map((name) => `{${name}}`).join("/")}`;
    const responses = { 200: { description: "It exists." } };
    const document = {
      openapi: "3.1.0",
      info: { title: "Acme", version: "1" },
      servers: [{ url: "https://api.acme.example" }],
      paths: { [path]: { get: { operationId: "getThing", parameters, responses } } },
    };
    const { problems } = await makeEverything(JSON.stringify(document));
    return problems.map(({ message }) => message);
  };

  it("is refused if many of its parameters can match several segments", async () => {
    expect(await readPath(["a", "b", "c"], {})).toEqual([]);
    expect(await readPath(["a", "b"], { allowReserved: true })).toEqual([]);
    const found = await readPath(["a", "b", "c"], { allowReserved: true });
    expect(found).toEqual([expect.stringMatching(/^more than 2 path parameters allow reserved characters/)]);
  });
});

it("stops work that never ends, including a search with a pattern", () => {
  const search = () => /^(a+)+$/.test(`${"a".repeat(60)}!`);
  expect(() => withTimeLimit(50, search)).toThrow(TimeLimitError);
  expect(withTimeLimit(10_000, () => "done")).toBe("done");
  expect(() => withinTime("specs/acme/openapi.yaml", search, 50)).toThrow("schema-excessive");
});

it("is reported once if it is compressed many times, and no longer after the time limit", async () => {
  const failures: unknown[] = [];
  const note = (error: unknown) => failures.push(error);
  process.on("uncaughtException", note);
  onTestFinished(() => void process.off("uncaughtException", note));
  const server = createServer((_, response) => {
    // Large, so that it is still being sent when the time limit has passed.
    response.setHeader("content-encoding", Array(6).fill("gzip").join(", ")).end("{}".repeat(1e6));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  const limits = { bytes: 1_000, milliseconds: 500 };
  await expect(fetchUpstream(`http://127.0.0.1:${port}/`, { limits })).rejects.toThrow("upstream-unreadable");
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(failures).toEqual([]);
});
