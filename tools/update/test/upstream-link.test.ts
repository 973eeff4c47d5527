import { describe, expect, it } from "vitest";
import { TERMINAL } from "../src/form.ts";
import { renderUpdate } from "../src/render-update.ts";
import { describeUpstream } from "../src/upstream-link.ts";
import { updateOf } from "./update-of.ts";

describe("the link to the upstream", () => {
  const from = { repository: "https://git.example/acme/api", revision: "7c1300c", published: "2026-08-07" };

  it("compares both revisions if they are known, and otherwise lists the commits since the last revision", () => {
    const known = describeUpstream({ from, to: { revision: "98af163" } });
    expect(known.address).toBe("https://git.example/acme/api/compare/7c1300c...98af163");
    const unnamed = describeUpstream({ from, to: { revision: "sha256-0123" } });
    expect(unnamed.address).toBe("https://git.example/acme/api/commits?since=2026-08-07");
    expect(describeUpstream({ from: {}, to: {} })).toEqual({
      text: "The upstream changed from an unnamed revision to an unnamed revision",
    });
  });

  it("is a link in the body of a pull request", () => {
    const upstream = describeUpstream({ from, to: { revision: "98af163" } });
    const link = "https://git.example/acme/api/compare/7c1300c...98af163";
    expect(renderUpdate(updateOf({ upstream }))).toContain(`to 98af163: <${link}>`);
    expect(renderUpdate(updateOf({ upstream }), undefined, TERMINAL)).toContain(`to 98af163: ${link}`);
    const odd = renderUpdate(updateOf({ upstream: { text: "Upstream", address: "https://a.example/> [x](y)" } }));
    expect(odd).not.toMatch(/https:\/\/|\[x\]\(y\)/);
  });
});
