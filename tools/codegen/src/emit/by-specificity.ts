import type { Operation } from "../model/model.ts";

/**
 * Sorts operations for MSW, which uses the first matching handler: at the first difference, the path with the longer
 * literal part comes first, so that `/snapshots/latest` and `/snapshots/{id}:logs` both come before `/snapshots/{id}`.
 */
export function bySpecificity(operations: readonly Operation[]): Operation[] {
  const texts = ({ path }: Operation) => path.split(/\{[^}]*\}/);
  return [...operations].sort((a, b) => {
    const [ours, theirs] = [texts(a), texts(b)];
    const first = [...ours, ...theirs].findIndex((_, index) => ours[index] !== theirs[index]);
    const [our = "", their = ""] = [ours[first], theirs[first]];
    return their.length - our.length || (our === their ? 0 : our < their ? -1 : 1);
  });
}
