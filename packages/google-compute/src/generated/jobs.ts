// Generated from specs/google-compute/openapi.yaml by `pnpm generate google-compute`. Do not edit.

import type { JobDescription, StartedJobs } from "@snap/runtime";

/** How the GoogleCompute API reports the jobs that `getGlobalOperation` returns. */
export const getGlobalOperationJob: JobDescription = {
  operation: "getGlobalOperation",
  path: "/projects/{project}/global/operations/{operation}",
  input: "operation",
  id: "/name",
  state: { at: "/status", running: ["PENDING", "RUNNING"], done: ["DONE"] },
  progress: "/progress",
  error: "/error/errors/0/message",
  startedAt: "/startTime",
};

/** How `createMachineImage` identifies the jobs that it starts. */
export const createMachineImageJob: StartedJobs = { job: getGlobalOperationJob, at: [""] };

/** How `deleteMachineImage` identifies the jobs that it starts. */
export const deleteMachineImageJob: StartedJobs = { job: getGlobalOperationJob, at: [""] };

/** How `createSnapshot` identifies the jobs that it starts. */
export const createSnapshotJob: StartedJobs = { job: getGlobalOperationJob, at: [""] };

/** How `setSnapshotLabels` identifies the jobs that it starts. */
export const setSnapshotLabelsJob: StartedJobs = { job: getGlobalOperationJob, at: [""] };

/** How `deleteSnapshot` identifies the jobs that it starts. */
export const deleteSnapshotJob: StartedJobs = { job: getGlobalOperationJob, at: [""] };

/** How the GoogleCompute API reports the jobs that `getRegionOperation` returns. */
export const getRegionOperationJob: JobDescription = {
  operation: "getRegionOperation",
  path: "/projects/{project}/regions/{region}/operations/{operation}",
  input: "operation",
  id: "/name",
  state: { at: "/status", running: ["PENDING", "RUNNING"], done: ["DONE"] },
  progress: "/progress",
  error: "/error/errors/0/message",
  startedAt: "/startTime",
};

/** How `createRegionSnapshot` identifies the jobs that it starts. */
export const createRegionSnapshotJob: StartedJobs = { job: getRegionOperationJob, at: [""] };

/** How `deleteRegionSnapshot` identifies the jobs that it starts. */
export const deleteRegionSnapshotJob: StartedJobs = { job: getRegionOperationJob, at: [""] };

/** How the GoogleCompute API reports the jobs that `getZoneOperation` returns. */
export const getZoneOperationJob: JobDescription = {
  operation: "getZoneOperation",
  path: "/projects/{project}/zones/{zone}/operations/{operation}",
  input: "operation",
  id: "/name",
  state: { at: "/status", running: ["PENDING", "RUNNING"], done: ["DONE"] },
  progress: "/progress",
  error: "/error/errors/0/message",
  startedAt: "/startTime",
};

/** How `createDisk` identifies the jobs that it starts. */
export const createDiskJob: StartedJobs = { job: getZoneOperationJob, at: [""] };

/** How `createInstance` identifies the jobs that it starts. */
export const createInstanceJob: StartedJobs = { job: getZoneOperationJob, at: [""] };

/** How `createInstantSnapshot` identifies the jobs that it starts. */
export const createInstantSnapshotJob: StartedJobs = { job: getZoneOperationJob, at: [""] };

/** How `deleteInstantSnapshot` identifies the jobs that it starts. */
export const deleteInstantSnapshotJob: StartedJobs = { job: getZoneOperationJob, at: [""] };
