import { buildModel } from "@snap/codegen/build-model";
import { expect, it } from "vitest";
import { noteParts } from "../../src/provider-add/note-parts.ts";
import { readLeniently } from "../../src/read-leniently.ts";

const responses = { 204: { description: "" } };
const state = { name: "state", in: "query", explode: false, schema: { type: "array", items: { type: "string" } } };

// Returns the decisions about the parts that these operations need.
async function decisionsFor(operations: Readonly<Record<string, object>>): Promise<string[]> {
  const paths = Object.fromEntries(
    Object.entries(operations).map(([id, operation]) => [
      `/${id}`,
      { get: { operationId: id, responses, ...operation } },
    ]),
  );
  const text = JSON.stringify({ openapi: "3.1.0", info: { title: "Acme", version: "1" }, paths });
  const { spec } = await readLeniently(text, { file: "acme.json", provider: "acme", displayName: "Acme" });
  if (!spec) throw new Error("the document could not be read");
  const decisions: string[] = [];
  noteParts(buildModel("acme", spec)[0], "listSnapshots", (_, decision) => decisions.push(decision));
  return decisions;
}

it("names the operations that add a part of the runtime to every program", async () => {
  const jobs = { listJobs: { parameters: [state] }, listTasks: { parameters: [state] } };
  expect(await decisionsFor({ listSnapshots: {}, ...jobs })).toEqual([
    expect.stringMatching(/^only listJobs and listTasks need @snap\/runtime\/styles, which every program /),
  ]);
});

it("names none if the list of snapshots needs the part, too", async () => {
  expect(await decisionsFor({ listSnapshots: { parameters: [state] }, listJobs: { parameters: [state] } })).toEqual([]);
});
