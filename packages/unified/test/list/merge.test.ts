import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { mergeArrivals } from "../../src/list/merge.ts";
import { collect } from "../support/cloud.ts";

async function* after<Item>(milliseconds: number, ...items: Item[]): AsyncGenerator<Item> {
  for (const item of items) {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    yield item;
  }
}

function usedMegabytes(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed / 1e6;
}

describe("mergeArrivals", () => {
  it("yields items as they arrive", async () => {
    const sources = [() => after(300, "slow"), () => after(5, "quick", "quick again")];
    expect(await collect(mergeArrivals(sources, 2))).toEqual(["quick", "quick again", "slow"]);
  });

  it("opens at most `concurrency` sources at the same time, then the next sources", async () => {
    let [open, most] = [0, 0];
    const source = (name: number) =>
      async function* () {
        most = Math.max(most, ++open);
        yield* after(1, name);
        open--;
      };
    const names = [0, 1, 2, 3, 4, 5, 6];
    expect((await collect(mergeArrivals(names.map(source), 3))).sort()).toEqual(names);
    expect(most).toBe(3);
  });

  it("requests an item after the previous item was consumed", async () => {
    let asked = 0;
    const source = async function* () {
      for (;;) yield ++asked;
    };
    const items = mergeArrivals([source], 1);
    await items.next();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(asked).toBe(1);
    await items.return(undefined);
  });

  it("ends every source when the caller breaks out of the loop", async () => {
    const ended: string[] = [];
    const source = (name: string) =>
      async function* () {
        try {
          for (;;) yield name;
        } finally {
          ended.push(name);
        }
      };
    for await (const _ of mergeArrivals([source("a"), source("b")], 2)) break;
    expect(ended.sort()).toEqual(["a", "b"]);
  });

  it("releases yielded items while a source does not respond", async () => {
    const many = 50_000;
    let release = () => {};
    const slow = async function* () {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      yield -1;
    };
    const quick = async function* () {
      for (let index = 0; index < many; index++) yield index;
    };
    const before = usedMegabytes();
    let [count, grown] = [0, Number.NaN];
    for await (const _ of mergeArrivals([slow, quick], 2)) {
      if (++count !== many) continue;
      grown = usedMegabytes() - before;
      release();
    }
    expect(count).toBe(many + 1);
    expect(grown).toBeLessThan(5);
  });

  it("throws the error of a source after the earlier items", async () => {
    const failing = async function* () {
      yield "first";
      throw new Error("down");
    };
    const items = mergeArrivals([failing, () => after(50, "late")], 2);
    expect(await items.next()).toEqual({ done: false, value: "first" });
    await expect(items.next()).rejects.toThrow("down");
  });

  it("yields nothing without sources", async () => {
    expect(await collect(mergeArrivals([], 4))).toEqual([]);
  });
});
