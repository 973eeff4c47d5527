import { describe, expect, it } from "vitest";
import { judgeFailure, readResponse, readWire } from "../src/wire.ts";

const SHAPE = {
  set: [{ size: "number", isOn: "boolean", tags: "map", volumes: [{ ebs: { size: "number" } }] }],
} as const;

function xml(body: string, status = 200): Response {
  return new Response(body, { status, headers: { "content-type": "text/xml;charset=UTF-8" } });
}

const read = async (body: string) => {
  const text = (await readResponse(xml(body), SHAPE)) ?? "";
  return text.startsWith("<") ? "unreadable" : JSON.parse(text);
};

describe("readResponse", () => {
  it("reads lists, numbers, booleans and tags by the schema, and everything else as strings", async () => {
    const item =
      "<item><id>1</id><size>8</size><isOn>true</isOn><tags><item><key>n</key><value>8</value></item></tags>" +
      "<volumes><item><ebs><size>9</size></ebs></item></volumes></item>";
    expect(await read(`<?xml version="1.0"?>\n<R xmlns="urn:a"><set>${item}</set></R>\n`)).toEqual({
      set: [{ id: "1", size: 8, isOn: true, tags: { n: "8" }, volumes: [{ ebs: { size: 9 } }] }],
    });
  });

  it("reads an empty set as an empty list, and a missing element as absent", async () => {
    expect(await read("<R><set/></R>")).toEqual({ set: [] });
    expect(await read("<R><set></set><name/></R>")).toEqual({ set: [], name: "" });
    expect(await read("<R><set><item/></set></R>")).toEqual({ set: [{}] });
  });

  it("decodes the entities of XML, and no others", async () => {
    const doctype = '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
    expect(await read(`${doctype}<R><name>&lt;&#228;&amp;&b;</name></R>`)).toEqual({ name: "<ä&&b;" });
  });

  it.each([
    ["truncated", "<R><set><item><id>1</id>"],
    ["truncated in a tag", "<R><set><item><id>1</id></item></se"],
    ["truncated in an attribute", '<R a="'],
    ["truncated in a comment", "<R><!-- "],
    ["closed by another tag", "<R><a></b></R>"],
    ["two documents", "<R></R><R></R>"],
    ["no document", "Bad gateway"],
    ["nested too deeply", `${"<a>".repeat(50_000)}${"</a>".repeat(50_000)}`],
  ])("returns XML that is %s unchanged", async (_, text) => {
    expect(await readResponse(xml(text), SHAPE)).toBe(text);
  });

  it("leaves other media types alone", async () => {
    expect(await readResponse(Response.json({}), SHAPE)).toBeUndefined();
    expect(
      await readResponse(new Response("<html></html>", { headers: { "content-type": "text/html" } }), SHAPE),
    ).toBeUndefined();
  });
});

describe("readWire", () => {
  it("reads a success by the schema of its operation, and a failure by the schema of failures", async () => {
    const set = "<R><snapshotSet><item><volumeSize>8</volumeSize></item></snapshotSet></R>";
    const operation = "GET /?Action=DescribeSnapshots&Version=2016-11-15&Owner.1=self";
    expect(await readWire(xml(set), operation)).toBe('{"snapshotSet":[{"volumeSize":8}]}');
    const failure = "<R><Errors><Error><Code>Bad</Code></Error></Errors></R>";
    expect(await readWire(xml(failure, 400), operation)).toBe('{"Errors":[{"Code":"Bad"}]}');
  });
});

describe("judgeFailure", () => {
  it.each([
    ["RequestLimitExceeded", "transient"],
    ["EC2ThrottledException", "transient"],
    ["ThrottlingException", "transient"],
    ["RequestThrottled", "transient"],
    ["TooManyRequestsException", "transient"],
    ["ServiceUnavailable", "transient"],
    ["SnapshotLimitExceeded", undefined],
    ["RequestExpired", "rejected"],
    ["InvalidSnapshot.NotFound", undefined],
  ])("classifies %s as %s", async (code, expected) => {
    const body = `<Response><Errors><Error><Code>${code}</Code></Error></Errors></Response>`;
    expect(await judgeFailure(xml(body, 400))).toBe(expected);
  });
});
