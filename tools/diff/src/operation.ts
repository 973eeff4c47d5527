import { callOf, type Operation, parameterNames, templateOf } from "@snap/openapi/operations";

/** The old and the new version of an operation. */
export interface OperationPair {
  readonly from: Operation;
  readonly to: Operation;
}

/** Returns the name of an operation in messages. */
export function nameOperation(operation: Operation): string {
  return operation.id ?? callOf(operation);
}

export interface MatchedOperations {
  readonly pairs: readonly OperationPair[];
  readonly removed: readonly Operation[];
  readonly added: readonly Operation[];
}

/**
 * Pairs the operations of two contracts: first by method and path (parameter names are ignored), then by operationId.
 */
export function matchOperations(from: readonly Operation[], to: readonly Operation[]): MatchedOperations {
  const pairs: OperationPair[] = [];
  const removed = new Set(from);
  const added = new Set(to);
  const matchBy = (key: (operation: Operation) => string | undefined) => {
    const byKey = new Map([...added].map((operation) => [key(operation), operation]));
    for (const one of removed) {
      const other = key(one) === undefined ? undefined : byKey.get(key(one));
      if (!other || !added.has(other)) continue;
      pairs.push({ from: one, to: other });
      removed.delete(one);
      added.delete(other);
    }
  };
  matchBy(({ method, path }) => `${method} ${path}`);
  matchBy(({ method, path }) => `${method} ${templateOf(path)}`);
  matchBy(({ id }) => id);
  return { pairs, removed: [...removed], added: [...added] };
}

/** Returns the path parameters that have a different name in a path with the same template, each with its new name. */
export function renamedInPath(from: string, to: string): ReadonlyMap<string, string> {
  const [before, after] = [parameterNames(from), parameterNames(to)];
  if (before.length !== after.length) return new Map();
  const pairs = before.map((name, index): [string, string] => [name, after[index] ?? name]);
  return new Map(pairs.filter(([one, other]) => one !== other));
}
