import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ProblemError } from "@snap/openapi/problem";
import { replaceOnce } from "@snap/openapi/test/replace-once";
import { describe, expect, it } from "vitest";
import { createRepository, createSynced, readAll, syncFrom, UPSTREAM } from "./repository.ts";

const ANOTHER =
  'openapi: 3.1.0\ninfo: { title: "Globex\\n  API" }\npaths: { /things: { get: { operationId: list } } }\n';

async function faultsOf(repository: string, upstream: string) {
  const error = await syncFrom(repository, upstream).catch((thrown: unknown) => thrown);
  return error instanceof ProblemError ? error.problems : [];
}

describe("syncAll of an upstream of another provider", () => {
  it("reports once that the upstream seems to be another document, with both titles, and changes nothing", async () => {
    const repository = await createSynced();
    const before = await readAll(repository);
    expect(await faultsOf(repository, ANOTHER)).toEqual([
      {
        code: "upstream-replaced",
        file: join(repository, "upstream-copy.yaml"),
        message:
          'it contains none of the 2 operations that we use: it seems to be another document, "Globex API"; openapi.yaml is "Acme snapshots"',
        fix: "Set the OpenAPI document of acme with --from. If this is the right document, write the new names of its operations in `operations` of specs/acme/source.yaml.",
      },
    ]);
    expect(await readAll(repository)).toEqual(before);
  });

  it("reports another document even without titles and without an earlier contract", async () => {
    const repository = await createRepository();
    const [fault, ...others] = await faultsOf(repository, replaceOnce(ANOTHER, "info:", "x-info:"));
    expect(fault?.message).toMatch(
      /^it contains none of the 2 operations that we use: it seems to be another document$/,
    );
    expect(others).toEqual([]);
  });

  it("accepts new operationIds if operations are at their old places", async () => {
    const repository = await createSynced();
    const source = join(repository, "specs/acme/source.yaml");
    await writeFile(source, replaceOnce(await readFile(source, "utf8"), "  getSnapshot: GET /snapshots/{id}\n", ""));
    const renamed = replaceOnce(UPSTREAM, "operationId: snapshots_list", "operationId: list_snapshots");
    expect(await faultsOf(repository, renamed)).toEqual([]);
    expect(await readFile(source, "utf8")).toContain("listSnapshots: list_snapshots\n");
  });
});
