// Generated from specs/neon/openapi.yaml by `pnpm generate neon`. Do not edit.

import type { JobDescription, StartedJobs } from "@snap/runtime";

/** How the Neon API reports the jobs that `getOperation` returns. */
export const getOperationJob: JobDescription = {
  operation: "getOperation",
  path: "/projects/{project_id}/operations/{operation_id}",
  input: "operation_id",
  item: "/operation",
  id: "/id",
  state: {
    at: "/status",
    running: ["scheduling", "running", "error", "cancelling"],
    done: ["finished", "skipped"],
    failed: ["failed", "cancelled"],
  },
};

/** How `finalizeRestoreBranch` identifies the jobs that it starts. */
export const finalizeRestoreBranchJob: StartedJobs = { job: getOperationJob, at: ["/operations"] };

/** How `createSnapshot` identifies the jobs that it starts. */
export const createSnapshotJob: StartedJobs = { job: getOperationJob, at: ["/operations"] };

/** How `deleteSnapshot` identifies the jobs that it starts. */
export const deleteSnapshotJob: StartedJobs = { job: getOperationJob, at: ["/operations"] };

/** How `restoreSnapshot` identifies the jobs that it starts. */
export const restoreSnapshotJob: StartedJobs = { job: getOperationJob, at: ["/operations"] };
