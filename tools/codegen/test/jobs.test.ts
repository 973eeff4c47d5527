import { readFileSync } from "node:fs";
import { join } from "node:path";
import { replaceOnce } from "@snap/openapi/test/replace-once";
import { describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { ACME, createRepository, diagnose } from "./repository.ts";

const INITECH = readFileSync(join(import.meta.dirname, "fixtures/jobs.yaml"), "utf8");
const ACTION = "/paths/~1actions~1{action_id}/get/x-snap-job";
const TASK = "/paths/~1tasks~1{region}~1{task_id}/get/x-snap-job";
const RESET = "/paths/~1servers~1{server_id}/post/x-snap-job";
const RENAME = "/paths/~1servers~1{server_id}/patch/x-snap-job";
const CREATE = "/paths/~1servers/post/x-snap-job";
const EMPTY = "/paths/~1servers/delete/x-snap-job";
const OPERATION = "/paths/~1operations~1{name}/get/x-snap-job";

describe("x-snap-job", () => {
  it("is emitted as data for waits in a separate module, and for mocks in the contract", async () => {
    const { files, diagnostics } = await compile(await createRepository({ initech: INITECH }), "initech");
    expect(diagnostics).toEqual([]);
    await expect(files.get("jobs.ts")).toMatchFileSnapshot("expected/initech/jobs.ts");
    expect(files.get("contract.ts")).toContain('starts: { operation: "getAction", at: ["/action", "/next_actions"] }');
    expect(files.get("contract.ts")).toContain('job: { state: "/power", running: ["busy"], done: ["idle"] }');
  });

  it("adds no module to a provider without jobs", async () => {
    const { files } = await compile(await createRepository({ acme: ACME }), "acme");
    expect([...files.keys()]).not.toContain("jobs.ts");
  });

  it.each<[pointer: string, message: string, from: string, to: string]>(
    [
      [ACTION, "must have properties running, done when property state is present", "        done: [success]\n", ""],
      [
        ACTION,
        "/speed is unknown",
        "        progress: /progress\n",
        "        progress: /progress\n        speed: /progress\n",
      ],
      [ACTION, "/id must match pattern", "        id: /id\n        state", "        id: id\n        state"],
      [
        `${ACTION}/id`,
        'getAction has no property at "/action/uuid"',
        "        id: /id\n        state",
        "        id: /uuid\n        state",
      ],
      [
        `${ACTION}/state`,
        '"/action/progress" of the response of getAction must be boolean or string',
        "state: /status",
        "state: /progress",
      ],
      [`${ACTION}/done/0`, 'does not accept "ok" at "/action/status"', "done: [success]", "done: [ok, success]"],
      [`${ACTION}/failed/1`, '"success" is also done', "failed: [error]", "failed: [error, success]"],
      [`${ACTION}/state`, 'also allows "error" at "/action/status"', "        failed: [error]\n", ""],
      [`${ACTION}/progress`, "must be integer or number, got string", "progress: /progress", "progress: /status"],
      [`${ACTION}/error`, 'no property at "/action/error/text"', "error: /error/message", "error: /error/text"],
      [`${ACTION}/result`, 'no property at "/action/targets"', "result: /resources/0/id", "result: /targets"],
      [`${ACTION}/startedAt`, 'no property at "/action/begun"', "startedAt: /started", "startedAt: /begun"],
      [`${OPERATION}/input`, 'the operation has no parameter "id"', "input: name, id", "input: id, id"],
      [`${OPERATION}/done/0`, 'does not accept "yes" at "/done"', 'done: ["true"]', 'done: ["yes"]'],
      [TASK, "nothing says when a job is done", '        "202": { description: It is running. }\n', ""],
      [
        `${RESET}/operation`,
        'no operation "getActions" returns a job',
        "operation: getAction, at: [",
        "operation: getActions, at: [",
      ],
      [`${RESET}/at/1`, 'has no property at "/more"', "[/action, /next_actions]", "[/action, /more]"],
      [`${CREATE}/at`, 'the job at "/error" has no id at "/name"', 'at: ""', "at: /error"],
      [
        CREATE,
        "it must have one of `at`, `header` and `parameter`",
        'operation: getOperation, at: ""',
        "operation: getOperation",
      ],
      [`${RENAME}/parameter`, 'the operation has no parameter "id"', "parameter: server_id", "parameter: id"],
      [`${RENAME}/at`, "the x-snap-job of getServer has no `id`", "parameter: server_id", 'at: ""'],
      [`${EMPTY}/header`, 'no success of deleteServers has the header "Link"', "header: Location", "header: Link"],
      [
        `${CREATE}/operation`,
        'getTask requires "region", which createServer does not have',
        'operation: getOperation, at: ""',
        "operation: getTask, parameter: x",
      ],
      [
        OPERATION,
        "no operation starts a job of getOperation",
        '      x-snap-job: { operation: getOperation, at: "" }\n',
        "",
      ],
    ].slice(0, -1) as [string, string, string, string][],
  )("refuses %s: %s", async (pointer, message, from, to) => {
    const found = await diagnose(replaceOnce(INITECH, from, to));
    expect(found.map(({ code, pointer, message }) => ({ code, pointer, message }))).toContainEqual({
      code: "job-invalid",
      pointer,
      message: expect.stringContaining(message),
    });
  });

  it("refuses a job that an operation with a method other than GET returns", async () => {
    const found = await diagnose(
      replaceOnce(
        INITECH,
        "x-snap-job: { operation: getServer, parameter: server_id }",
        "x-snap-job: { input: server_id }",
      ),
    );
    expect(found.map(({ message }) => message)).toContain("updateServer is not a GET");
  });
});

describe("x-snap-resource", () => {
  const UPDATE = "/paths/~1servers~1{server_id}/post/x-snap-resource";
  it.each<[pointer: string, message: string, from: string, to: string]>([
    [
      `${UPDATE}/parents/hosts`,
      'there is no collection "hosts"',
      'parents: { servers: "{server_id}" }',
      'parents: { hosts: "{server_id}" }',
    ],
    [
      `${UPDATE}/parents/servers`,
      'no parameter "host"',
      'parents: { servers: "{server_id}" }',
      'parents: { servers: "{host}" }',
    ],
    [
      `${UPDATE}/parents/servers`,
      'the request body has no property at "/host"',
      'parents: { servers: "{server_id}" }',
      "parents: { servers: /host }",
    ],
    [
      UPDATE,
      "the parameter with the object's id is unknown",
      "does: update, id: server_id, parents",
      "does: update, parents",
    ],
  ])("refuses the parent or the update at %s: %s", async (pointer, message, from, to) => {
    const found = await diagnose(replaceOnce(INITECH, from, to));
    expect(found).toMatchObject([{ code: "resource-invalid", pointer, message: expect.stringContaining(message) }]);
  });

  it("accepts a parent whose id is in the request body", async () => {
    const spec = replaceOnce(
      INITECH,
      "does: update, id: server_id }",
      "does: update, id: server_id, parents: { servers: /like } }",
    );
    expect(await diagnose(spec)).toEqual([]);
  });
});
