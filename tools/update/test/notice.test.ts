import { describe, expect, it } from "vitest";
import { noticeIn, withNotice } from "../src/notice.ts";

const NOTICE = { about: "moved abc", text: "**Upstream has moved on.**" };

describe("withNotice", () => {
  it("writes one line at the top, and replaces or removes no other line", () => {
    const once = withNotice("Body\n\nMore", NOTICE);
    expect(once).toBe("**Upstream has moved on.** <!-- since: moved abc -->\n\nBody\n\nMore");
    expect(noticeIn(once)).toBe("moved abc");
    const again = withNotice(once, { about: "withdrawn def", text: "**Taken back.**" });
    expect(again).toBe("**Taken back.** <!-- since: withdrawn def -->\n\nBody\n\nMore");
    expect(withNotice(again)).toBe("Body\n\nMore");
    expect(noticeIn("Body")).toBeUndefined();
  });

  it("finds its line if GitHub has kept the line endings of a browser", () => {
    const kept = withNotice("Body\n\nMore", NOTICE).replaceAll("\n", "\r\n");
    expect(noticeIn(kept)).toBe("moved abc");
    expect(withNotice(kept)).toBe("Body\n\nMore");
  });
});
