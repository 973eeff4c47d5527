import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readPullRequests } from "../src/pull-request.ts";

const LISTED = { headRefName: "update/acme", isCrossRepository: false, title: "Update", body: "Body", labels: [] };

function read(content: unknown) {
  const folder = mkdtempSync(join(tmpdir(), "snap-pulls-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "pull-requests.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return readPullRequests(file);
}

describe("readPullRequests", () => {
  it('returns which pull requests have the label "safe to merge"', async () => {
    const labels = [{ name: "bug" }, { name: "safe to merge" }];
    const [first, second] = await read([LISTED, { ...LISTED, labels }]);
    expect(first).toEqual({ headRefName: "update/acme", title: "Update", body: "Body", isSafe: false });
    expect(second?.isSafe).toBe(true);
  });

  it("omits pull requests of forks", async () => {
    expect(await read([{ ...LISTED, isCrossRepository: true }])).toEqual([]);
  });

  it.each<[string, unknown]>([
    ["text that is not JSON", "<html>"],
    ["a value that is not a list", {}],
    ["a pull request without labels", [{ ...LISTED, labels: undefined }]],
    ["a branch that is not a string", [{ ...LISTED, headRefName: 7 }]],
  ])("refuses %s, and explains how to write the file", async (_, content) => {
    await expect(read(content)).rejects.toThrow(/must be a list of pull requests[\s\S]+gh pr list --json headRefName/);
  });
});
