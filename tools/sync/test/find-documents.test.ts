import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { bundle } from "../src/fetch/bundle.ts";
import { findDocuments } from "../src/fetch/find-documents.ts";
import { createRepository } from "./repository.ts";
import { serve } from "./serve.ts";

// A busy machine may respond late: a single document is allowed more time than its server takes.
const LIMITS = { bytes: 10_000, milliseconds: 800 };
const referring = (name: string, length = 0) => `$ref: "${name}"\n# ${"x".repeat(length)}\n`;

/** Serves documents that each refer to the next document, without an end. */
function serveChain(length: number, delay: number) {
  let count = 0;
  return serve(async (_, response) => {
    await sleep(delay);
    response.end(referring(`/${++count}.yaml`, length));
  });
}

describe("the documents that a spec refers to", () => {
  it.each([
    ["longer than 0.01 MB together", 3_000, 0],
    ["take longer than 4 seconds together", 0, 200],
  ])("are refused if they are too many: %s", async (message, length, delay) => {
    const place = `${await serveChain(length, delay)}/api.yaml`;
    await expect(findDocuments({ $ref: "/0.yaml" }, place, LIMITS)).rejects.toThrow(message);
  });

  it("are refused if they have become too long since they were found", async () => {
    const place = `${await serveChain(3_000, 0)}/api.yaml`;
    const allowed = ["/1.yaml", "/2.yaml", "/3.yaml", "/4.yaml"];
    await expect(bundle({}, { place, allowed, limits: LIMITS })).rejects.toThrow("longer than 0.01 MB together");
  });

  it.each(["missing.yaml", "a\0b.yaml", "api.yaml/below.yaml", `${"x".repeat(5_000)}.yaml`, "ring.yaml"])(
    "are reported if they cannot be read: %j",
    async ($ref) => {
      const folder = await createRepository();
      await writeFile(join(folder, "api.yaml"), "a: 1\n");
      await symlink("ring.yaml", join(folder, "ring.yaml"));
      await expect(findDocuments({ $ref }, join(folder, "api.yaml"))).rejects.toThrow("the file cannot be read");
    },
  );

  it("are not read through symbolic links that lead out of the folder", async () => {
    const folder = await createRepository();
    const place = join(folder, "spec/api.yaml");
    await mkdir(join(folder, "spec"));
    await writeFile(join(folder, "secret.yaml"), "a: 1\n");
    await writeFile(join(folder, "spec/own.yaml"), "a: 1\n");
    await symlink("../secret.yaml", join(folder, "spec/link.yaml"));
    await symlink("..", join(folder, "spec/up"));
    await symlink("own.yaml", join(folder, "spec/alias.yaml"));
    const names = ["link.yaml", "up/secret.yaml", "alias.yaml", "own.yaml"];
    const found = await findDocuments({ all: names.map(($ref) => ({ $ref })) }, place);
    expect(found.sort()).toEqual([join(folder, "spec/alias.yaml"), join(folder, "spec/own.yaml")]);
  });
});
