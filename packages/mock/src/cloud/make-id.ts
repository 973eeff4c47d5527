import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Makes ids like the given one that are not taken. The same seed makes the same ids. */
export type MakeId = (like: unknown, isTaken: (id: unknown) => boolean) => unknown;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Creates a maker of ids: numbers count on, also at the end of a text; hexadecimal ones are drawn. */
export function createIdMaker(seed: number): MakeId {
  const generator = xoroshiro128plus(seed);
  const draw = () => uniformInt(generator, 0, 15).toString(16);
  const next = (like: unknown): unknown => {
    if (typeof like === "number") return like + 1;
    const text = String(like);
    if (UUID.test(text)) return text.replace(/[0-9a-f]/gi, draw);
    const counted = /^(?:(.*\D))?(\d{1,15})$/.exec(text);
    if (counted && !/_[0-9a-f]*$/.test(counted[1] ?? "")) return `${counted[1] ?? ""}${Number(counted[2]) + 1}`;
    return text.replace(/[0-9a-f]+$/i, (digits) => digits.replace(/./g, draw));
  };
  return (like, isTaken) => {
    let id = next(like);
    while (isTaken(id)) id = next(id);
    return id;
  };
}
