import type { JsonObject } from "@snap/openapi/json";
import { replaceOnce } from "@snap/openapi/test/replace-once";
import { readYamlObject } from "@snap/openapi/yaml";
import { describe, expect, it } from "vitest";
import { newRelated, RELATED, recordRelated } from "../src/slice/related.ts";
import { createSynced, readAll, syncFrom, UPSTREAM } from "./repository.ts";

const operation = (operationId: string, ...tags: string[]): JsonObject => ({ operationId, tags });
const OURS = { paths: { "/v2/snapshots/{id}": { get: operation("snapshots_get") } } };
const WHOLE = {
  paths: {
    "/v2/snapshots": { post: {} },
    "/v2/snapshots/{id}": { get: operation("snapshots_get", "Snapshots"), delete: operation("snapshots_delete") },
    "/v2/snapshots/{id}/copies": { post: operation("snapshots_copy") },
    "/v2/snapshots_old": { get: operation("another_path") },
    "/v2/images": { get: operation("images_list", "Snapshots"), post: operation("another_tag", "Images") },
  },
};
const RECORDED = [
  "DELETE /v2/snapshots/{id} (snapshots_delete)",
  "GET /v2/images (images_list)",
  "POST /v2/snapshots",
  "POST /v2/snapshots/{id}/copies (snapshots_copy)",
];

describe("related operations", () => {
  it("have one of our paths or tags, are not shipped, and are recorded in a fixed order", () => {
    expect(recordRelated(OURS, WHOLE)).toEqual({ ...OURS, [RELATED]: RECORDED });
  });

  it("are new if no recorded operation has their method and path, whatever their names are now", () => {
    const renamed = RECORDED.map((one) => one.replace("{id}", "{snapshot}").replace("(", "(new_"));
    const added = "PUT /v2/snapshots/{id} (snapshots_update)";
    const after = { [RELATED]: [...renamed, added, "GET /v2/snapshots/{snapshot} (was_ours)"] };
    expect(newRelated({ ...OURS, [RELATED]: RECORDED }, after)).toEqual([added]);
    expect(newRelated(OURS, after)).toEqual([]);
  });

  it("are written to upstream.yaml by a sync, and do not reach the contract", async () => {
    const repository = await createSynced();
    const before = await readAll(repository);
    await syncFrom(repository, replaceOnce(UPSTREAM, "\npaths:\n", "\npaths:\n  /snapshots/all: { delete: {} }\n"));
    const { "specs/acme/upstream.yaml": facts = "", "specs/acme/openapi.yaml": contract } = await readAll(repository);
    expect(readYamlObject(facts, "upstream.yaml")[RELATED]).toContain("DELETE /snapshots/all");
    expect(contract).toBe(before["specs/acme/openapi.yaml"]);
    expect(contract).not.toContain(RELATED);
  });
});
