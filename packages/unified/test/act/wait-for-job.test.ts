import { createApiClient, type JobDescription } from "@snap/runtime";
import { describe, expect, it, vi } from "vitest";
import { waitForJob } from "../../src/act/wait-for-job.ts";
import { findJobs } from "../../src/adapter-kit/find-jobs.ts";
import { failureOf } from "../support/cloud.ts";

const JOB: JobDescription = {
  operation: "getAction",
  path: "/projects/{project}/actions/{action_id}",
  input: "action_id",
  item: "/action",
  id: "/id",
  state: { at: "/status", running: ["running"], done: ["success"], failed: ["error"] },
  error: "/error",
  result: "/made/id",
  startedAt: "/begun",
};
const TASK: JobDescription = { operation: "getTask", path: "/tasks/{region}/{task}" };
const TARGET = { operation: "getAction", path: { project: "p", action_id: "7" } };

const action = (fields: object) => Response.json({ action: { id: 7, ...fields } });

/** Waits for a job at an API with these responses. The last response repeats. */
function follow(answers: readonly Response[], description = JOB, target: object = TARGET) {
  const urls: string[] = [];
  const fetch = async (input: RequestInfo | URL) => {
    urls.push(input instanceof Request ? input.url : String(input));
    return (answers[Math.min(urls.length, answers.length) - 1] as Response).clone();
  };
  const definition = {
    provider: "acme",
    baseUrl: "https://api.acme.example/v1",
    credentials: {},
    security: [],
    paginations: {},
    operations: { "GET /tasks/{region}/{task}": { bodiless: /^202$/ } },
  };
  const client = createApiClient(definition, { fetch, retry: false });
  const waiting = waitForJob(client, description, { operation: "getAction", ...target }, {});
  return { urls, waiting };
}

describe("waitForJob", () => {
  it("polls until the job is done, and returns the id of the created object", async () => {
    vi.useFakeTimers();
    const done = { status: "success", made: { id: 12 }, begun: "2026-11-21T09:00:00Z", error: null };
    const { urls, waiting } = follow([action({ status: "running" }), action(done)]);
    await vi.advanceTimersByTimeAsync(1000);
    vi.useRealTimers();
    expect(await waiting).toEqual({ job: { id: 7, ...done }, result: "12", startedAt: done.begun });
    expect(urls).toEqual(Array(2).fill("https://api.acme.example/v1/projects/p/actions/7"));
  });

  it("waits as long as `Retry-After` of a running job asks for", async () => {
    vi.useFakeTimers();
    const running = Response.json({ action: { id: 7, status: "running" } }, { headers: { "retry-after": "30" } });
    const { urls, waiting } = follow([running, action({ status: "success" })]);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(urls).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1000);
    vi.useRealTimers();
    await waiting;
    expect(urls).toHaveLength(2);
  });

  it.each([
    [{ status: "error" }, /See `error.value`\.$/],
    [
      { status: "error", error: { message: "The disk is full.\u0007" } },
      /the provider reports: The disk is full\.\\u\{7\}$/,
    ],
    [{ status: "error", error: "quota" }, /the provider reports: quota$/],
    [{ status: "success", error: { code: 13 } }, /the provider reports: 13$/],
  ])("fails if the job has failed, with the reason: %j", async (fields, message) => {
    const failure = await failureOf(follow([action(fields)]).waiting);
    expect(failure).toMatchObject({
      name: "WaitFailedError",
      code: "FAILED_PRECONDITION",
      value: { id: 7, ...fields },
    });
    expect(failure).toMatchObject({ message: expect.stringMatching(message) });
  });

  it("fails if the contract does not describe the state", async () => {
    const failure = await failureOf(follow([action({ status: "paused" })]).waiting);
    expect(failure).toMatchObject({
      name: "UnexpectedResponseError",
      message: 'getAction: the state of the job must be one of running, success, error, got "paused".',
    });
  });

  it("quotes the state as a whole, so that its secrets are found", async () => {
    const status = `${"x".repeat(90)}secret-of-the-client`;
    const { message } = Object(await failureOf(follow([action({ status })]).waiting));
    expect(message).toContain(status);
  });

  it("fails if the job is gone", async () => {
    const failure = await failureOf(follow([Response.json({ message: "no" }, { status: 404 })]).waiting);
    expect(failure).toMatchObject({ name: "ApiError", code: "NOT_FOUND", status: 404 });
  });

  it("ends with its signal, even if the job never ends", async () => {
    const client = { request: () => new Promise(() => {}) };
    const failure = await failureOf(waitForJob(client, JOB, TARGET, { signal: AbortSignal.timeout(10) }));
    expect(failure).toMatchObject({ name: "AbortError" });
  });

  it("reads a boolean state", async () => {
    const operation = { ...JOB, item: "", state: { at: "/done", running: ["false"], done: ["true"] } };
    vi.useFakeTimers();
    const { urls, waiting } = follow(
      [Response.json({}), Response.json({ done: false }), Response.json({ done: true })],
      operation,
    );
    await vi.advanceTimersByTimeAsync(3000);
    vi.useRealTimers();
    expect((await waiting).job).toEqual({ done: true });
    expect(urls).toHaveLength(3);
  });

  it("reads the HTTP status if a job has no state", async () => {
    vi.useFakeTimers();
    const target = { path: { region: "ams", task: "t1" }, query: { "api-version": "2" } };
    const { urls, waiting } = follow([new Response(null, { status: 202 }), Response.json({})], TASK, target);
    await vi.advanceTimersByTimeAsync(1000);
    vi.useRealTimers();
    await waiting;
    expect(urls).toEqual(Array(2).fill("https://api.acme.example/v1/tasks/ams/t1?api-version=2"));
  });
});

describe("findJobs", () => {
  it("finds a job and a list of jobs, with the parameters of the request", () => {
    const data = { action: { id: 7 }, next: [{ id: 8 }, { id: "9" }] };
    expect(findJobs({ job: JOB, at: ["/action", "/next"] }, { data, input: { project: "p", other: 1 } })).toEqual(
      ["7", "8", "9"].map((action_id) => ({ operation: "getAction", path: { project: "p", action_id } })),
    );
  });

  it("finds no job in an empty list, or in a response without the header", () => {
    expect(findJobs({ job: JOB, at: ["/next"] }, { data: { next: [] } })).toEqual([]);
    expect(findJobs({ job: TASK, header: "Location" }, { response: new Response(null, { status: 204 }) })).toEqual([]);
  });

  it.each([{}, { action: null }, { action: {} }, { action: { id: 2 ** 60 } }])("refuses %j without an id", (data) => {
    expect(() => findJobs({ job: JOB, at: ["/action"] }, { data })).toThrow('no job with an id at "/action"');
  });

  it("reads the URL in a header, whatever its host is", () => {
    const headers = {
      "azure-asyncoperation": "https://elsewhere.example/v1/tasks/a%2Fb/t%zz?api-version=2&api-version=3",
    };
    const response = new Response(null, { status: 202, headers });
    expect(findJobs({ job: TASK, header: "Azure-AsyncOperation" }, { response })).toEqual([
      { operation: "getTask", path: { region: "a/b", task: "t%zz" }, query: { "api-version": "3" } },
    ]);
  });

  it.each([undefined, "/other/t1", "http://[", "/tasks/ams"])("refuses the header %s", (location) => {
    const headers = location === undefined ? {} : { location };
    const response = new Response(null, { status: 202, headers });
    expect(() => findJobs({ job: TASK, header: "Location" }, { response })).toThrow(/header Location|must end like/);
  });

  it("finds the job that a parameter names, in the path or in the query", () => {
    const start = { job: { ...JOB, path: "/actions" }, parameter: "server_id" };
    expect(findJobs(start, { input: { server_id: 5 } })).toEqual([
      { operation: "getAction", path: {}, query: { action_id: "5" } },
    ]);
  });
});
