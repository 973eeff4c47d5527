// Generated from specs/opensandbox/openapi.yaml by `pnpm generate opensandbox`. Do not edit.

import type { JobDescription, StartedJobs } from "@snap/runtime";

/** How the OpenSandbox API reports the jobs that `getSandbox` returns. */
export const getSandboxJob: JobDescription = {
  operation: "getSandbox",
  path: "/sandboxes/{sandboxId}",
  input: "sandboxId",
  id: "/id",
  state: {
    at: "/status/state",
    running: ["Pending", "Resuming"],
    done: ["Running", "Pausing", "Paused"],
    failed: ["Failed", "Stopping", "Terminated"],
  },
  error: "/status/message",
  startedAt: "/createdAt",
};

/** How `createSandbox` identifies the jobs that it starts. */
export const createSandboxJob: StartedJobs = { job: getSandboxJob, at: [""] };
