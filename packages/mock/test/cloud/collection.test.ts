import { describe, expect, it } from "vitest";
import { createCollection } from "../../src/cloud/collection.ts";

function create(...ids: number[]) {
  const records = ids.map((id) => ({ id, even: id % 2 === 0, name: `n${id}` }));
  const collection = createCollection<(typeof records)[number]>(({ id }) => String(id));
  for (const record of records) collection.add(record);
  return collection;
}
const idsOf = (records: Iterable<{ id: number }>) => [...records].map(({ id }) => id);

describe("createCollection", () => {
  it("keeps the order in which records were added", () => {
    const collection = create(3, 1, 2);
    expect(idsOf(collection)).toEqual([3, 1, 2]);
    expect(idsOf(collection.where({}))).toEqual([3, 1, 2]);
    expect(collection.size).toBe(3);
  });

  it("gets by an id as text or as number, and only what meets the conditions", () => {
    const collection = create(1, 2);
    expect(collection.get("2")).toBe(collection.get(2));
    expect(collection.get(2, { even: "true" })).toMatchObject({ id: 2 });
    expect(collection.get(2, { even: "false" })).toBeUndefined();
    expect(collection.get(3)).toBeUndefined();
  });

  it("finds by conditions, whatever is added and deleted between", () => {
    const collection = create(1, 2, 3, 4);
    expect(idsOf(collection.where({ even: "true" }))).toEqual([2, 4]);
    collection.add({ id: 6, even: true, name: "n6" });
    const two = collection.get(2);
    expect(two && collection.delete(two)).toBe(true);
    expect(two && collection.delete(two)).toBe(false);
    expect(idsOf(collection.where({ even: "true" }))).toEqual([4, 6]);
    expect(idsOf(collection.where({ name: "n4", even: "true" }))).toEqual([4]);
    expect(collection.get(2)).toBeUndefined();
  });

  it("finds a record by what it was changed to", () => {
    const collection = create(1, 2, 3);
    expect(idsOf(collection.where({ name: "n2" }))).toEqual([2]);
    const two = collection.get(2);
    if (two) collection.update(two, { name: "other" });
    expect(idsOf(collection.where({ name: "n2" }))).toEqual([]);
    expect(idsOf(collection.where({ name: "other" }))).toEqual([2]);
    if (two) collection.delete(two);
    expect(idsOf(collection.where({ name: "other" }))).toEqual([]);
  });

  it("forgets what is deleted, and finds what is updated, though a program without types changed it directly", () => {
    const collection = create(1, 2, 3);
    const [one, two] = [...collection.where({ even: "false" }), ...collection.where({ name: "n2" })];
    if (one) Object.assign(one, { even: true });
    if (one) collection.delete(one);
    expect(idsOf(collection.where({ even: "false" }))).toEqual([3]);
    const second = collection.get(2);
    if (second) Object.assign(second, { name: "other" });
    if (second) collection.update(second, { name: "other" });
    expect([idsOf(collection.where({ name: "n2" })), idsOf(collection.where({ name: "other" }))]).toEqual([[], [2]]);
    // @ts-expect-error A record is changed with `update`.
    if (two) two.name = "never";
  });

  it("finds by what follows from a record, whatever is changed", () => {
    const derived = { initial: ({ name }: { name?: unknown }) => String(name).slice(0, 1) };
    const collection = createCollection<{ id: number; name: string }>(({ id }) => String(id), derived);
    const [ada, bob] = ["ada", "bob"].map((name, id) => collection.add({ id, name }));
    expect(collection.where({ initial: "a" })).toEqual([ada]);
    expect(collection.get(1, { initial: "a" })).toBeUndefined();
    if (bob) collection.update(bob, { name: "abe" });
    expect(collection.where({ initial: "a" })).toEqual([ada, bob]);
    expect(collection.get(1, { initial: "a" })).toBe(bob);
  });

  it("gives the first of several that share an id, and the next when that is deleted", () => {
    const collection = createCollection<{ id: number; name: string }>(() => "same");
    const [first, second] = [1, 2].map((id) => collection.add({ id, name: "n" }));
    expect(collection.get("same")).toBe(first);
    if (first) collection.delete(first);
    expect(collection.get("same")).toBe(second);
  });

  it("chooses for a request once, and again after each change", () => {
    const collection = create(1, 2, 3);
    let chosen = 0;
    const choose = (request: string) => {
      const choice = () => {
        chosen++;
        return collection.where({ even: "false" });
      };
      return [idsOf(collection.choose(request, choice)), chosen];
    };
    expect([choose("odd"), choose("odd"), choose("other")]).toEqual([
      [[1, 3], 1],
      [[1, 3], 1],
      [[1, 3], 2],
    ]);
    const five = collection.add({ id: 5, even: false, name: "n5" });
    expect(choose("odd")).toEqual([[1, 3, 5], 3]);
    collection.update(five, { even: true });
    expect(choose("odd")).toEqual([[1, 3], 4]);
    const one = collection.get(1);
    if (one) collection.delete(one);
    expect(choose("odd")).toEqual([[3], 5]);
  });

  it("forgets what it chose for requests of long ago", () => {
    const collection = create(1);
    let chosen = 0;
    const choice = () => {
      chosen++;
      return [];
    };
    for (let request = 0; request < 100; request++) collection.choose(String(request), choice);
    collection.choose("0", choice);
    expect(chosen).toBe(101);
  });
});
