import { describe, expect, it } from "vitest";
import { fitIds } from "../../src/provider-add/fit-ids.ts";

const TEXT = { type: "string" };
const success = (value: unknown) => ({
  200: { description: "", content: { "application/json": { schema: {}, examples: { one: { value } } } } },
});

// Returns the example of the id of a job, with these other operations.
function fittedWith(paths: object): unknown {
  const id = { name: "job_id", in: "path", required: true, schema: TEXT, example: "sampled" };
  const get = {
    operationId: "getJob",
    parameters: [id],
    responses: success({ job: { id: "job-1" } }),
    "x-snap-resource": { collection: "jobs", does: "get", id: "job_id", item: "/job" },
  };
  const document = {
    openapi: "3.1.0",
    paths: { "/jobs/{job_id}": { get }, ...paths },
    "x-snap-collections": { jobs: { schema: "Job", id: "id" } },
  };
  fitIds(document);
  return id.example;
}

describe("fitIds", () => {
  it("takes the id of an object in the example of the list", () => {
    const list = {
      operationId: "listJobs",
      responses: success({ jobs: [{ id: "job-2" }] }),
      "x-snap-pagination": { style: "none", items: "/jobs" },
      "x-snap-resource": { collection: "jobs", does: "list" },
    };
    expect(fittedWith({ "/jobs": { get: list } })).toBe("job-2");
  });

  it("takes the id in the example of the operation itself if no operation lists the objects", () => {
    expect(fittedWith({})).toBe("job-1");
  });
});
