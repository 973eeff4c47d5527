import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it, onTestFinished, vi } from "vitest";
import { withinLimit, withSignal } from "../src/provider-limit.ts";
import { runTests } from "../src/run-tests.ts";

const HALF_A_SECOND = 0.5 / 60;

it("reports the name and place of a provider that hangs, kills its programs, and continues with the next provider", async () => {
  let ended: unknown;
  const hanging = withinLimit(
    "acme",
    async () => {
      const program = promisify(execFile)(process.execPath, ["--eval", "for (;;);"], withSignal());
      ended = await program.catch((error: unknown) => error);
      await new Promise(() => {});
    },
    HALF_A_SECOND,
  );
  await expect(hanging).rejects.toThrow(
    /^specs\/acme\n {2}provider-excessive: .*\n {2}fix: .* `pnpm specs:update acme --test`/,
  );
  await vi.waitFor(() => expect(ended).toMatchObject({ name: "AbortError" }));
  expect(await withinLimit("other", async () => "proposed", HALF_A_SECOND)).toBe("proposed");
});

it("reports tests that do not end as failed", async () => {
  const bin = mkdtempSync(join(tmpdir(), "snap-bin-"));
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(bin, { recursive: true });
  });
  writeFileSync(join(bin, "vitest"), "#!/bin/sh\nexec sleep 60\n", { mode: 0o755 });
  vi.stubEnv("PATH", `${bin}:${process.env["PATH"]}`);
  expect(await runTests(bin, "acme", { minutes: HALF_A_SECOND })).toEqual({
    passed: false,
    summary: `\`vitest run packages/acme\`: stopped after ${HALF_A_SECOND} minutes`,
    failures: [],
  });
});
