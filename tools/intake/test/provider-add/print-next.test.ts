import { describe, expect, it } from "vitest";
import { printNext } from "../../src/provider-add/print-next.ts";

const OPTIONS = { name: "acme", from: "spec.yaml", operations: ["listThings", "getThing"] };

describe("printNext", () => {
  it("prints every option that was passed to the run with --dry", () => {
    const url = "https://example.com/spec.yaml";
    const text = printNext({ ...OPTIONS, url, displayName: "ACME", match: "thing" }, { obstacles: [] });
    expect(text).toBe(`To add it, leave out what is not needed:
  pnpm provider:add acme --from spec.yaml --url ${url} --name ACME --match thing --operations "listThings,getThing"
`);
  });

  it("asks for the address of a spec that is read from a file", () => {
    expect(printNext(OPTIONS, { obstacles: [] })).toContain("Add --url");
    expect(printNext({ ...OPTIONS, from: "https://example.com/" }, { obstacles: [] })).not.toContain("--url");
    expect(printNext({ ...OPTIONS, from: "npm:@acme/api@1.2.3:api.yaml" }, { obstacles: [] })).not.toContain("--url");
  });

  it("offers only the client if no adapter can be written", () => {
    expect(printNext(OPTIONS, { obstacles: ["list: …"] })).toMatch(/^To add its client without an adapter, /);
  });

  it("keeps the whole contract if it was written by hand, and prints no secret part of an address", () => {
    const written = { ...OPTIONS, url: "https://example.com/docs?token=SECRET", isWritten: true };
    expect(printNext(written, { obstacles: [] })).toBe(
      "To add it:\n  pnpm provider:add acme --from spec.yaml --url https://example.com/docs --written\n",
    );
  });
});
