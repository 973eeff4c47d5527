// Generated from specs/initech/openapi.yaml by `pnpm generate initech`. Do not edit.

import type { JobDescription, StartedJobs } from "@snap/runtime";

/** How the Initech API reports the jobs that `getAction` returns. */
export const getActionJob: JobDescription = {
  operation: "getAction",
  path: "/actions/{action_id}",
  input: "action_id",
  item: "/action",
  id: "/id",
  state: { at: "/status", running: ["running"], done: ["success"], failed: ["error"] },
  progress: "/progress",
  error: "/error/message",
  result: "/resources/0/id",
  startedAt: "/started",
};

/** How `resetServer` identifies the jobs that it starts. */
export const resetServerJob: StartedJobs = { job: getActionJob, at: ["/action", "/next_actions"] };

/** How the Initech API reports the jobs that `getOperation` returns. */
export const getOperationJob: JobDescription = {
  operation: "getOperation",
  path: "/operations/{name}",
  input: "name",
  id: "/name",
  state: { at: "/done", running: ["false"], done: ["true"] },
  error: "/error",
};

/** How `createServer` identifies the jobs that it starts. */
export const createServerJob: StartedJobs = { job: getOperationJob, at: [""] };

/** How the Initech API reports the jobs that `getServer` returns. */
export const getServerJob: JobDescription = {
  operation: "getServer",
  path: "/servers/{server_id}",
  input: "server_id",
  state: { at: "/power", running: ["busy"], done: ["idle"] },
};

/** How `updateServer` identifies the jobs that it starts. */
export const updateServerJob: StartedJobs = { job: getServerJob, parameter: "server_id" };

/** How the Initech API reports the jobs that `getTask` returns. */
export const getTaskJob: JobDescription = { operation: "getTask", path: "/tasks/{region}/{task_id}" };

/** How `deleteServers` identifies the jobs that it starts. */
export const deleteServersJob: StartedJobs = { job: getTaskJob, header: "Location" };
