// Generated from specs/stackit/openapi.yaml by `pnpm generate stackit`. Do not edit.

import type { JobDescription, StartedJobs } from "@snap/runtime";

/** How the Stackit API reports the jobs that `getBackup` returns. */
export const getBackupJob: JobDescription = {
  operation: "getBackup",
  path: "/v2/projects/{projectId}/regions/{region}/backups/{backupId}",
  input: "backupId",
  id: "/id",
  state: {
    at: "/status",
    running: ["CREATING", "RESTORING"],
    done: ["AVAILABLE"],
    failed: ["ERROR", "DELETING", "DELETED"],
  },
};

/** How `restoreBackup` identifies the jobs that it starts. */
export const restoreBackupJob: StartedJobs = { job: getBackupJob, parameter: "backupId" };

/** How the Stackit API reports the jobs that `getVolume` returns. */
export const getVolumeJob: JobDescription = {
  operation: "getVolume",
  path: "/v2/projects/{projectId}/regions/{region}/volumes/{volumeId}",
  input: "volumeId",
  id: "/id",
  state: {
    at: "/status",
    running: ["CREATING", "DOWNLOADING", "MAINTENANCE", "RESTORING-BACKUP"],
    done: [
      "ATTACHED",
      "ATTACHING",
      "AVAILABLE",
      "AWAITING-TRANSFER",
      "BACKING-UP",
      "DETACHING",
      "RESERVED",
      "RESIZING",
      "RETYPING",
      "UPLOADING",
    ],
    failed: [
      "DELETED",
      "DELETING",
      "ERROR",
      "ERROR_BACKING-UP",
      "ERROR_DELETING",
      "ERROR_KMS-ENCRYPTION-PARAMS",
      "ERROR_RESIZING",
      "ERROR_RESTORING-BACKUP",
    ],
  },
};

/** How `createVolume` identifies the jobs that it starts. */
export const createVolumeJob: StartedJobs = { job: getVolumeJob, at: [""] };
