// Generated from specs/hetzner/openapi.yaml by `pnpm generate hetzner`. Do not edit.

import type { JobDescription, StartedJobs } from "@snap/runtime";

/** How the Hetzner API reports the jobs that `getAction` returns. */
export const getActionJob: JobDescription = {
  operation: "getAction",
  path: "/actions/{id}",
  input: "id",
  item: "/action",
  id: "/id",
  state: { at: "/status", running: ["running"], done: ["success"], failed: ["error"] },
  progress: "/progress",
  error: "/error/message",
};

/** How `changeImageProtection` identifies the jobs that it starts. */
export const changeImageProtectionJob: StartedJobs = { job: getActionJob, at: ["/action"] };

/** How `createServer` identifies the jobs that it starts. */
export const createServerJob: StartedJobs = { job: getActionJob, at: ["/action", "/next_actions"] };

/** How `createImage` identifies the jobs that it starts. */
export const createImageJob: StartedJobs = { job: getActionJob, at: ["/action"] };

/** How `rebuildServer` identifies the jobs that it starts. */
export const rebuildServerJob: StartedJobs = { job: getActionJob, at: ["/action"] };
