// Generated from specs/daytona/openapi.yaml by `pnpm generate daytona`. Do not edit.

import type { JobDescription, StartedJobs } from "@snap/runtime";

/** How the Daytona API reports the jobs that `getSandbox` returns. */
export const getSandboxJob: JobDescription = {
  operation: "getSandbox",
  path: "/sandbox/{sandboxIdOrName}",
  input: "sandboxIdOrName",
  id: "/id",
  state: {
    at: "/state",
    running: [
      "creating",
      "restoring",
      "starting",
      "pending_build",
      "building_snapshot",
      "pulling_snapshot",
      "snapshotting",
      "forking",
      "resizing",
      "resuming",
      "unknown",
    ],
    done: ["started", "stopping", "stopped", "archiving", "archived", "pausing", "paused"],
    failed: ["error", "build_failed", "destroying", "destroyed"],
  },
  error: "/errorReason",
  startedAt: "/createdAt",
};

/** How `createSandbox` identifies the jobs that it starts. */
export const createSandboxJob: StartedJobs = { job: getSandboxJob, at: [""] };

/** How `createSandboxSnapshot` identifies the jobs that it starts. */
export const createSandboxSnapshotJob: StartedJobs = { job: getSandboxJob, at: [""] };
