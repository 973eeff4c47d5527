// Generated from specs/fly/openapi.yaml by `pnpm generate fly`. Do not edit.

import type { JobDescription, StartedJobs } from "@snap/runtime";

/** How the Fly API reports the jobs that `getVolume` returns. */
export const getVolumeJob: JobDescription = {
  operation: "getVolume",
  path: "/apps/{app_name}/volumes/{id}",
  input: "id",
  id: "/id",
  state: {
    at: "/state",
    running: ["creating", "extending", "restoring", "enabling_remote_export", "hydrating", "recovering"],
    done: ["created"],
    failed: ["scheduling_destroy", "pending_destroy"],
  },
  startedAt: "/created_at",
};

/** How `createVolume` identifies the jobs that it starts. */
export const createVolumeJob: StartedJobs = { job: getVolumeJob, at: [""] };
