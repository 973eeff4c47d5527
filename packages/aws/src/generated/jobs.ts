// Generated from specs/aws/openapi.yaml by `pnpm generate aws`. Do not edit.

import type { JobDescription, StartedJobs } from "@snap/runtime";

/** How the AWS API reports the jobs that `getImage` returns. */
export const getImageJob: JobDescription = {
  operation: "getImage",
  path: "/?Action=DescribeImages&Version=2016-11-15&ImageId.1={ImageId}",
  input: "ImageId",
  item: "/imagesSet/0",
  id: "/imageId",
  state: {
    at: "/imageState",
    running: ["pending", "transient"],
    done: ["available", "disabled"],
    failed: ["failed", "error", "invalid", "deregistered"],
  },
  error: "/stateReason/message",
};

/** How `createImage` identifies the jobs that it starts. */
export const createImageJob: StartedJobs = { job: getImageJob, at: [""] };

/** How the AWS API reports the jobs that `getVolume` returns. */
export const getVolumeJob: JobDescription = {
  operation: "getVolume",
  path: "/?Action=DescribeVolumes&Version=2016-11-15&VolumeId.1={VolumeId}",
  input: "VolumeId",
  item: "/volumeSet/0",
  id: "/volumeId",
  state: {
    at: "/status",
    running: ["creating"],
    done: ["available", "in-use"],
    failed: ["error", "deleting", "deleted"],
  },
};

/** How `createVolume` identifies the jobs that it starts. */
export const createVolumeJob: StartedJobs = { job: getVolumeJob, at: [""] };
