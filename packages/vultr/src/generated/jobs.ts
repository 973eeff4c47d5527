// Generated from specs/vultr/openapi.yaml by `pnpm generate vultr`. Do not edit.

import type { JobDescription, StartedJobs } from "@snap/runtime";

/** How the Vultr API reports the jobs that `getBlock` returns. */
export const getBlockJob: JobDescription = {
  operation: "getBlock",
  path: "/blocks/{block_id}",
  input: "block_id",
  item: "/block",
  id: "/id",
  state: { at: "/status", running: ["pending"], done: ["active"] },
};

/** How `createBlock` identifies the jobs that it starts. */
export const createBlockJob: StartedJobs = { job: getBlockJob, at: ["/block"] };

/** How the Vultr API reports the jobs that `getInstance` returns. */
export const getInstanceJob: JobDescription = {
  operation: "getInstance",
  path: "/instances/{instance_id}",
  input: "instance_id",
  item: "/instance",
  id: "/id",
  state: { at: "/server_status", running: ["none", "locked", "installingbooting"], done: ["ok"] },
};

/** How `createInstance` identifies the jobs that it starts. */
export const createInstanceJob: StartedJobs = { job: getInstanceJob, at: ["/instance"] };

/** How `restoreInstance` identifies the jobs that it starts. */
export const restoreInstanceJob: StartedJobs = { job: getInstanceJob, parameter: "instance_id" };
