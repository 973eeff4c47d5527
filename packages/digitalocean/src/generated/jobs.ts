// Generated from specs/digitalocean/openapi.yaml by `pnpm generate digitalocean`. Do not edit.

import type { JobDescription, StartedJobs } from "@snap/runtime";

/** How the DigitalOcean API reports the jobs that `getAction` returns. */
export const getActionJob: JobDescription = {
  operation: "getAction",
  path: "/v2/actions/{action_id}",
  input: "action_id",
  item: "/action",
  id: "/id",
  state: { at: "/status", running: ["in-progress"], done: ["completed"], failed: ["errored"] },
  startedAt: "/started_at",
};

/** How `createDropletActionsByTag` identifies the jobs that it starts. */
export const createDropletActionsByTagJob: StartedJobs = { job: getActionJob, at: ["/actions"] };

/** How `createDropletAction` identifies the jobs that it starts. */
export const createDropletActionJob: StartedJobs = { job: getActionJob, at: ["/action"] };
