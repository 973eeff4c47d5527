import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { createMockCloud as createDigitalOceanCloud } from "@snap/digitalocean/msw";
import { createMockCloud as createFireworksCloud } from "@snap/fireworks/msw";
import { createMockCloud as createInstaVMCloud } from "@snap/instavm/msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listSnapshots } from "../table/list-snapshots.ts";
import { printTable, terminalWidth } from "../table/print-table.ts";

const clouds = [createDigitalOceanCloud(), createFireworksCloud(), createInstaVMCloud()];
const server = setupServer(...clouds.flatMap(({ handlers }) => handlers));
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());

const print = async (width: number) => printTable(await listSnapshots(), width).split("\n");

describe("the table of npm start", () => {
  it.each([80, 100, 120, 140, 200, 300])("fits a terminal with %i columns, one snapshot a line", async (width) => {
    const lines = await print(width);
    expect(lines).toHaveLength(1 + (await listSnapshots()).length);
    expect(lines.filter((line) => line.length > width)).toEqual([]);
    for (const name of ["orders-db-nightly", "python-data", "after-migration"]) {
      expect(lines.filter((line) => line.includes(` ${name} `))).toHaveLength(1);
    }
  });

  it("shows the newest snapshot first", async () => {
    const days = (await print(80)).slice(1).map((line) => line.replace("~", " ").trim().slice(0, 10));
    expect(days).toEqual(days.toSorted().reverse());
    expect(days[0]).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it("keeps the account and the end of a ref that is too long for the terminal", async () => {
    expect((await print(80)).filter((line) => /fw-train\/…\S*snapshots\/7 /.test(line))).toHaveLength(1);
  });

  it("shows whole refs and the source of each snapshot if the terminal is wide enough", async () => {
    const text = (await print(300)).join("\n");
    expect(text).toContain("fw-train/accounts/acme-robotics/clusters/train-a/environments/vision/snapshots/7 ");
    expect(text).toContain("volume 89bcc42f-85cf-11e6-a004-000f53315871");
  });
});

describe('the example "table"', () => {
  it("prints at most 80 columns into a pipe", () => {
    const program = resolve(import.meta.dirname, "../table/main.ts");
    const printed = execFileSync(process.execPath, ["--conditions", "@snap/source", program], {
      encoding: "utf8",
      env: { ...process.env, COLUMNS: "" },
    });
    expect(printed).toContain("orders-db-nightly");
    expect(printed.split("\n").filter((line) => line.length > 80)).toEqual([]);
  }, 30_000);
});

describe("terminalWidth", () => {
  it.each([
    ["a terminal's own columns", { columns: 200 }, { COLUMNS: "100" }, 200],
    ["COLUMNS in a pipe", {}, { COLUMNS: "100" }, 100],
    ["80 in a pipe", {}, {}, 80],
    ["80 if COLUMNS is not a number", {}, { COLUMNS: "wide" }, 80],
  ])("is %s", (_, stream, environment, width) => {
    expect(terminalWidth(stream, environment)).toBe(width);
  });
});
