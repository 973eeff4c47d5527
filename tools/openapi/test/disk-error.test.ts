import { mkdir } from "node:fs/promises";
import { expect, it } from "vitest";
import { toDiskError } from "../src/exchange/disk-error.ts";

// On a read-only disk, `mkdir` with `recursive` fails with this code of a missing folder.
it("reports a folder that cannot be created as a read-only disk", async () => {
  const error = await mkdir("/missing/dist").catch((thrown: unknown) => thrown);
  expect(toDiskError(error, "/missing")?.message).toBe(
    "dist: the disk is read-only (EROFS). Mount it writable, then run the command again.",
  );
});
