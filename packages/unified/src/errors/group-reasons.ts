const MOST_REASONS = 5;
const LONGEST_REASON = 300;

/** Returns each message once, with the number of its errors. Messages that differ only in their URL are the same. */
export function groupReasons(errors: readonly unknown[]): string[] {
  const groups = new Map<string, { readonly text: string; count: number }>();
  for (const error of errors) {
    const text: string = Object(error).message ?? String(error);
    const { url, ref, requestId } = Object(error);
    const key = [url, ref, requestId].reduce((left, part) => (part ? left.replaceAll(part, "") : left), text);
    const group = groups.get(key) ?? { text, count: 0 };
    group.count++;
    groups.set(key, group);
  }
  const reasons = [...groups.values()].slice(0, MOST_REASONS).map(({ text, count }) => {
    const cut = text.length > LONGEST_REASON ? `${text.slice(0, LONGEST_REASON - 1)}…` : text;
    return count > 1 ? `${cut} (${count} times)` : cut;
  });
  const others = groups.size - reasons.length;
  return others > 0 ? [...reasons, `${others} other reasons, see \`steps\``] : reasons;
}
