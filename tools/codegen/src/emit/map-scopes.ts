import type { Model, ScopeModel } from "../model/model.ts";

/** Converts each scope of a model; returns `undefined` if there are none. */
export function mapScopes({ scopes }: Model, convert: (scope: ScopeModel) => object): object | undefined {
  const all = Object.entries(scopes).map(([option, scope]) => [option, convert(scope)] as const);
  return all.length > 0 ? Object.fromEntries(all) : undefined;
}
