import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { isFresh, remember } from "../src/fresh.ts";

function createStep() {
  const repository = mkdtempSync(join(tmpdir(), "snap-fresh-"));
  onTestFinished(() => rmSync(repository, { recursive: true }));
  const [input, output] = [join(repository, "input.txt"), join(repository, "output.txt")];
  writeFileSync(input, "a");
  writeFileSync(output, "A");
  return { step: { name: "upper", repository, paths: [input, output] }, input, output };
}

describe("isFresh", () => {
  it("is false before the step is remembered", () => {
    expect(isFresh(createStep().step)).toBe(false);
  });

  it("is true while nothing changes", async () => {
    const { step } = createStep();
    await remember(step);
    expect(isFresh(step)).toBe(true);
  });

  it.each(["input", "output"] as const)("is false after the %s is edited or deleted", async (which) => {
    const { step, ...files } = createStep();
    await remember(step);
    writeFileSync(files[which], "b");
    expect(isFresh(step)).toBe(false);
    await remember(step);
    rmSync(files[which]);
    expect(isFresh(step)).toBe(false);
  });

  it("is false after a file is added to a folder or `extra` changes", async () => {
    const { step } = createStep();
    const whole = { ...step, repository: mkdtempSync(join(tmpdir(), "snap-fresh-")), paths: [step.repository] };
    onTestFinished(() => rmSync(whole.repository, { recursive: true }));
    await remember(whole);
    expect(isFresh({ ...whole, extra: "other" })).toBe(false);
    writeFileSync(join(step.repository, "new.txt"), "");
    expect(isFresh(whole)).toBe(false);
    await remember(whole);
    symlinkSync("missing", join(step.repository, "link"));
    expect(isFresh(whole)).toBe(false);
  });
});

describe("remember", () => {
  it("writes nothing if a folder is in the place of the record", async () => {
    const { step } = createStep();
    mkdirSync(join(step.repository, "node_modules/.cache/snap/upper.sha256/folder"), { recursive: true });
    expect(isFresh(step)).toBe(false);
    await remember(step);
    expect(isFresh(step)).toBe(false);
  });

  it("replaces a symbolic link, and does not write through it", async () => {
    const { step, input } = createStep();
    const memory = join(step.repository, "node_modules/.cache/snap/upper.sha256");
    mkdirSync(dirname(memory), { recursive: true });
    symlinkSync(input, memory);
    await remember(step);
    expect([readFileSync(input, "utf8"), isFresh(step)]).toEqual(["a", true]);
  });

  it.each(["node_modules", "node_modules/.cache", "node_modules/.cache/snap"])(
    "writes nothing if %s is a symbolic link, also one without a target",
    async (link) => {
      for (const target of ["outside", "missing"]) {
        const { step } = createStep();
        const { repository } = step;
        mkdirSync(join(repository, "outside"));
        mkdirSync(dirname(join(repository, link)), { recursive: true });
        symlinkSync(join(repository, target), join(repository, link));
        await remember(step);
        expect(readdirSync(join(repository, "outside"))).toEqual([]);
        expect(isFresh(step)).toBe(false);
      }
    },
  );
});
