// Generated from specs/exoscale/openapi.yaml by `pnpm generate exoscale`. Do not edit.

import type { JobDescription, StartedJobs } from "@snap/runtime";

/** How the Exoscale API reports the jobs that `getOperation` returns. */
export const getOperationJob: JobDescription = {
  operation: "getOperation",
  path: "/operation/{id}",
  input: "id",
  id: "/id",
  state: { at: "/state", running: ["pending"], done: ["success"], failed: ["failure", "timeout"] },
  error: "/message",
  result: "/reference/id",
};

/** How `createBlockStorageVolume` identifies the jobs that it starts. */
export const createBlockStorageVolumeJob: StartedJobs = { job: getOperationJob, at: [""] };

/** How `updateBlockStorageSnapshot` identifies the jobs that it starts. */
export const updateBlockStorageSnapshotJob: StartedJobs = { job: getOperationJob, at: [""] };

/** How `deleteBlockStorageSnapshot` identifies the jobs that it starts. */
export const deleteBlockStorageSnapshotJob: StartedJobs = { job: getOperationJob, at: [""] };

/** How `createBlockStorageSnapshot` identifies the jobs that it starts. */
export const createBlockStorageSnapshotJob: StartedJobs = { job: getOperationJob, at: [""] };

/** How `createSnapshot` identifies the jobs that it starts. */
export const createSnapshotJob: StartedJobs = { job: getOperationJob, at: [""] };

/** How `revertInstance` identifies the jobs that it starts. */
export const revertInstanceJob: StartedJobs = { job: getOperationJob, at: [""] };

/** How `deleteSnapshot` identifies the jobs that it starts. */
export const deleteSnapshotJob: StartedJobs = { job: getOperationJob, at: [""] };

/** How `exportSnapshot` identifies the jobs that it starts. */
export const exportSnapshotJob: StartedJobs = { job: getOperationJob, at: [""] };

/** How `promoteSnapshot` identifies the jobs that it starts. */
export const promoteSnapshotJob: StartedJobs = { job: getOperationJob, at: [""] };
