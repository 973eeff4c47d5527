import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readModel } from "../src/operations.ts";

it("names each problem of a contract that cannot be compiled", async () => {
  const repository = await mkdtemp(join(tmpdir(), "snap-docs-"));
  onTestFinished(() => rm(repository, { recursive: true }));
  await mkdir(join(repository, "specs/acme"), { recursive: true });
  const pointer = "/paths/~1things/get/operationId";
  const document = {
    openapi: "3.1.0",
    info: { title: "Acme", version: "1" },
    servers: [{ url: "https://api.acme.example" }],
    paths: { "/things": { get: { summary: "List things", responses: { 200: { description: "OK" } } } } },
  };
  await writeFile(join(repository, "specs/acme/openapi.yaml"), JSON.stringify(document));
  await expect(readModel(repository, "acme")).rejects.toMatchObject({
    name: "ProblemError",
    problems: expect.arrayContaining([
      expect.objectContaining({ code: "operation-id-missing", file: "specs/acme/openapi.yaml", pointer }),
    ]),
  });
});
