import { check, show } from "./check.ts";
import { eachSnapshot, readStated } from "./each-snapshot.ts";
import { knowsNone, knowsNoneWithout } from "./field-cases.ts";
import type { StatedFields } from "./subject.ts";
import type { Case } from "./trial.ts";

/**
 * Returns the cases of kinds and sources: the provider must report both, except a kind that all of its snapshots share.
 */
export function kindCases(fields: StatedFields): Case[] {
  const [kind, source] = [[fields.kind ?? []].flat(), [fields.source ?? []].flat()];
  return [
    ...(kind.length === 0 ? [sharesOneKind] : knowsNoneWithout("kind", kind, fields)),
    ...sourceCases(source, fields),
    ...(source.length === 0 ? [] : [namesSource(source)]),
  ];
}

function sourceCases(properties: readonly string[], fields: StatedFields): Case[] {
  if (fields.scopeSource !== undefined) return [hasScopeAsSource(fields.scopeSource)];
  return properties.length === 0 ? [knowsNone("source")] : knowsNoneWithout("source", properties, fields);
}

function hasScopeAsSource(type: string): Case {
  return {
    name: "model: has the scope as its source",
    run: (trial) =>
      eachSnapshot(trial, ({ ref, id, source }) => {
        const scope = decodeURIComponent(id.slice(0, id.indexOf(":")));
        const isScope = source?.type === type && source.id === scope;
        check(isScope, () => `${ref} has the source ${show(source)}, which is not the ${type} ${show(scope)}`);
      }),
  };
}

const sharesOneKind: Case = {
  name: "model: has no kind, or the same inferred kind for all snapshots, if the provider reports none",
  async run(trial) {
    const kinds = new Set<string | null>();
    await eachSnapshot(trial, ({ ref, kind, inferred }) => {
      kinds.add(kind);
      const named = kind === null || inferred.includes("kind");
      check(named, () => `${ref} has the kind ${show(kind)}, which is not reported, but \`inferred\` does not name it`);
    });
    check(kinds.size === 1, () => `snapshots have the kinds ${show([...kinds])}, although the provider reports none`);
  },
};

function namesSource(properties: readonly string[]): Case {
  return {
    name: "model: has no source except one that the provider reports",
    run: (trial) =>
      eachSnapshot(trial, (snapshot) => {
        const { ref, source } = snapshot;
        const stated = properties.map((property) => readStated(snapshot, property));
        // The id may be a part of the reported value, such as the name of a resource.
        const holds = source === null || stated.some((each) => String(each).includes(source.id));
        check(holds, () => `${ref} has the source ${show(source)}, where the provider reports ${show(stated)}`);
      }),
  };
}
