import type { TypeChange } from "@snap/codegen/compare-types";
import { bumpOf, type Change, type ChangeCode } from "@snap/diff/change";
import type { Comparison } from "@snap/diff/compare-specs";
import type { Agreement } from "./agree.ts";
import type { Proof } from "./prove.ts";

// Changes that do not affect types.
const WORDS: ReadonlySet<ChangeCode> = new Set<ChangeCode>([
  ...(["deprecated", "no-longer-deprecated", "documentation-changed", "examples-changed", "info-changed"] as const),
  ...(["tags-changed", "links-changed", "word-changed", "evidence-changed", "mock-changed"] as const),
  ...(["rate-limit-changed", "idempotency-changed", "pagination-changed"] as const),
]);

const MOST = 10;

/**
 * Adds changes to a comparison that only the compiler finds: compiler errors that no change explains, and types that
 * differ although only descriptions have changed. Returns the resulting verdict.
 */
export function complete({ changes }: Comparison, { types }: Pick<Proof, "types">, agreement: Agreement): Comparison {
  const added = [...fromContradictions(changes, types, agreement)];
  if (added.length === 0 && changes.every(({ code, effect }) => effect === "none" || WORDS.has(code))) {
    added.push(...types.map((type) => toChange("fix", describeType(type))));
  }
  const shown = added.slice(0, MOST);
  const [first] = added;
  if (first && added.length > MOST) {
    shown.push({ ...first, message: `${added.length - MOST} more types or usages have changed.` });
  }
  const all = [...shown.filter(({ effect }) => effect === "breaking"), ...changes];
  all.push(...shown.filter(({ effect }) => effect !== "breaking"));
  return { bump: bumpOf(all), changes: all };
}

// Types describe the change best. Usages are only listed if every changed type is explained.
function fromContradictions(changes: readonly Change[], types: readonly TypeChange[], agreement: Agreement): Change[] {
  const { contradictions } = agreement;
  if (contradictions.length === 0) return [];
  const unexplained = types.filter(({ place }) => !changes.some(({ message }) => message.includes(`\`${place}`)));
  const operations = [...new Set(contradictions.flatMap(({ operation }) => operation ?? []))].sort();
  if (unexplained.length > 0) {
    return unexplained.map((type) => ({ ...toChange("breaking", describeType(type)), operations }));
  }
  return contradictions.map(({ operation, what, error }) => ({
    ...toChange(
      "breaking",
      `${operation === undefined ? "" : `In \`${operation}\`, `}this no longer compiles: ${what} (${error})`,
    ),
    operations: operation === undefined ? [] : [operation],
  }));
}

function toChange(effect: "breaking" | "fix", sentence: string): Change {
  const code = "generated-type-changed";
  return { code, effect, direction: "both", from: "", to: "", message: `${sentence}.`, operations: [] };
}

function describeType({ place, from, to }: TypeChange): string {
  if (to === undefined) return `\`${place}\` was removed from the types`;
  if (from === undefined) return `\`${place}\` was added to the types`;
  return `\`${place}\` is now \`${shorten(to)}\`, no longer \`${shorten(from)}\``;
}

function shorten(type: string): string {
  const plain = type.replaceAll("`", "'");
  return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
}
