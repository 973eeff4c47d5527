import { createMatcher } from "../list/create-matcher.ts";
import type { ListQuery } from "../list/list-query.ts";
import type { Snapshot } from "../snapshot.ts";
import { check, show } from "./check.ts";
import type { Case } from "./trial.ts";

/** Returns the cases of queries: a listing may omit only snapshots that do not match. */
export function queryCases(): Case[] {
  return Object.entries(CONDITIONS).map(([condition, ask]) => ({
    name: `list: omits nothing that matches \`${condition}\``,
    async run(trial) {
      const all = await trial.listFilled(5);
      for (const query of all.flatMap((snapshot) => ask(snapshot) ?? [])) {
        const given = new Set((await trial.listPages({ query })).flat().map(({ ref }) => ref));
        const lost = all.filter(createMatcher(query)).find(({ ref }) => !given.has(ref));
        check(lost === undefined, () => `list: omitted ${lost?.ref}, which matches ${show(query)}`);
      }
    },
  }));
}

type Ask = (snapshot: Snapshot) => ListQuery | readonly ListQuery[] | null;

/** Returns queries that a snapshot matches, by condition; none if the snapshot lacks the value. */
const CONDITIONS: Readonly<Record<keyof ListQuery, Ask>> = {
  state: ({ state }) => [{ state }, { state: [state, "unknown"] }],
  name: ({ name }) => (name === null ? null : [{ name }, { name: `${name.slice(0, 1)}*` }, { name: "*" }]),
  olderThan: ({ createdAt }) => createdAt && { olderThan: new Date(createdAt.getTime() + 1) },
  newerThan: ({ createdAt }) => createdAt && { newerThan: new Date(createdAt.getTime() - 1) },
  tags: ({ tags }) => tags && [{ tags }, { tags: tags.slice(0, 1) }],
  region: ({ regions }) => regions?.flatMap((region) => [{ region }, { region: [region, "elsewhere"] }]) ?? null,
  source: ({ source }) => source && [{ source }, { source: { type: source.type } }, { source: { id: source.id } }],
  provider: ({ provider }) => [{ provider }, { provider: [provider] }],
  account: ({ account }) => [{ account }, { account: [account] }],
};
