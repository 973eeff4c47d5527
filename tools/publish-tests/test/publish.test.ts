import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, vi } from "vitest";
import { describeCompilers } from "./compilers.ts";
import { describeInstalls, installWithNpm } from "./installs.ts";
import { describeProposal } from "./proposal.ts";
import { describeRefusals } from "./refusals.ts";
import { planRelease, publish } from "./release.ts";
import type { Place } from "./run.ts";
import { startRegistry } from "./start-registry.ts";
import { describeTarballs } from "./tarballs.ts";

// Installs and compilers are slow while other tests run.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 300_000 });

const folder = mkdtempSync(join(tmpdir(), "snap-publish-"));
// Processes may still write to their caches.
afterAll(() => rm(folder, { recursive: true, maxRetries: 5 }));

// All tests share one release, because building a release takes as long as most of the tests together.
const release = await planRelease(folder);
beforeAll(() => startRegistry(folder, release.registry));
beforeAll(() => publish(release));

let installed: Promise<Place> | undefined;
const withNpm = () => {
  installed ??= installWithNpm(release);
  return installed;
};

describeTarballs(release);
describeProposal(release);
describeInstalls(release, withNpm);
describeCompilers(release, withNpm);
describeRefusals(release);
