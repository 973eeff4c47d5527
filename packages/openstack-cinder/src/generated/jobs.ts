// Generated from specs/openstack-cinder/openapi.yaml by `pnpm generate openstack-cinder`. Do not edit.

import type { JobDescription, StartedJobs } from "@snap/runtime";

/** How the OpenStackCinder API reports the jobs that `getVolume` returns. */
export const getVolumeJob: JobDescription = {
  operation: "getVolume",
  path: "/volumes/{volume_id}",
  input: "volume_id",
  item: "/volume",
  id: "/id",
  state: {
    at: "/status",
    running: ["creating", "downloading", "restoring-backup", "reverting"],
    done: ["available", "in-use"],
    failed: ["deleting", "error", "error_deleting", "error_extending", "error_restoring"],
  },
  startedAt: "/created_at",
};

/** How `createVolume` identifies the jobs that it starts. */
export const createVolumeJob: StartedJobs = { job: getVolumeJob, at: ["/volume"] };

/** How `revertVolume` identifies the jobs that it starts. */
export const revertVolumeJob: StartedJobs = { job: getVolumeJob, parameter: "volume_id" };
