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

  it("gets a record by an id that is a string or a number, if it meets the conditions", () => {
    const collection = create(1, 2);
    expect(collection.get("2")).toBe(collection.get(2));
    expect(collection.get(2, { even: "true" })).toMatchObject({ id: 2 });
    expect(collection.get(2, { even: "false" })).toBeUndefined();
    expect(collection.get(3)).toBeUndefined();
  });

  it("finds records by conditions after records were added and deleted", () => {
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

  it("finds a record by its changed properties", () => {
    const collection = create(1, 2, 3);
    expect(idsOf(collection.where({ name: "n2" }))).toEqual([2]);
    const two = collection.get(2);
    if (two) collection.update(two, { name: "other" });
    expect(idsOf(collection.where({ name: "n2" }))).toEqual([]);
    expect(idsOf(collection.where({ name: "other" }))).toEqual([2]);
    if (two) collection.delete(two);
    expect(idsOf(collection.where({ name: "other" }))).toEqual([]);
  });

  it("handles deletions and updates of a record that an untyped program has changed directly", () => {
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

  it("finds records by derived values, also after a change", () => {
    const derived = { initial: ({ name }: { name?: unknown }) => String(name).slice(0, 1) };
    const collection = createCollection<{ id: number; name: string }>(({ id }) => String(id), derived);
    const [ada, bob] = ["ada", "bob"].map((name, id) => collection.add({ id, name }));
    expect(collection.where({ initial: "a" })).toEqual([ada]);
    expect(collection.get(1, { initial: "a" })).toBeUndefined();
    if (bob) collection.update(bob, { name: "abe" });
    expect(collection.where({ initial: "a" })).toEqual([ada, bob]);
    expect(collection.get(1, { initial: "a" })).toBe(bob);
  });

  it("gets the first of several records with the same id, and the second record after the first is deleted", () => {
    const collection = createCollection<{ id: number; name: string }>(() => "same");
    const [first, second] = [1, 2].map((id) => collection.add({ id, name: "n" }));
    expect(collection.get("same")).toBe(first);
    if (first) collection.delete(first);
    expect(collection.get("same")).toBe(second);
  });

  it("calls `choice` once per request, and again after each change", () => {
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

  it("forgets the choices of old requests", () => {
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
