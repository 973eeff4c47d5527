import { describe, expect, it } from "vitest";
import { renderReleases } from "../../src/tasks/render-releases.ts";

describe("renderReleases", () => {
  it("shows the newest entry of each changelog", () => {
    const changelog = "# @snap/acme\n\n## 1.1.0\n\n### Minor Changes\n\n- Lists.\n\n## 1.0.0\n\n- First.\n";
    const body = renderReleases([{ name: "@snap/acme", version: "1.1.0", changelog }]);
    expect(body).toContain("## @snap/acme 1.1.0\n\n### Minor Changes\n\n- Lists.");
    expect(body).not.toContain("First.");
  });

  it("reports a changelog without the version", () => {
    const body = renderReleases([{ name: "@snap/acme", version: "2.0.0", changelog: "# @snap/acme\n" }]);
    expect(body).toContain("## @snap/acme 2.0.0\n\nIts changelog has no entry.");
  });
});
