// Generated from specs/azure-compute/openapi.yaml by `pnpm generate azure-compute`. Do not edit.

import type { JobDescription, StartedJobs } from "@snap/runtime";

/** How the AzureCompute API reports the jobs that `getOperation` returns. */
export const getOperationJob: JobDescription = {
  operation: "getOperation",
  path: "/subscriptions/{subscriptionId}/providers/Microsoft.Compute/locations/{location}/DiskOperations/{operationId}",
  input: "operationId",
  state: {
    at: "/status",
    running: ["InProgress", "Accepted", "Creating", "Updating", "Deleting", "Running"],
    done: ["Succeeded"],
    failed: ["Failed", "Canceled"],
  },
  error: "/error",
  startedAt: "/startTime",
};

/** How `createDisk` identifies the jobs that it starts. */
export const createDiskJob: StartedJobs = { job: getOperationJob, header: "Azure-AsyncOperation" };

/** How `createSnapshot` identifies the jobs that it starts. */
export const createSnapshotJob: StartedJobs = { job: getOperationJob, header: "Azure-AsyncOperation" };

/** How `deleteSnapshot` identifies the jobs that it starts. */
export const deleteSnapshotJob: StartedJobs = { job: getOperationJob, header: "Azure-AsyncOperation" };
