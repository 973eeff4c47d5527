import type { Inventory, Summary } from "@snap/unified";

/** The groups of a summary by name: how each is read from a summary, with the name of each group. */
export const SUMMARY_GROUPS = {
  account: ({ accounts }) => accounts.map((sum) => [sum.account, sum]),
  provider: ({ providers }) => providers.map((sum) => [sum.provider, sum]),
  source: ({ sources }) =>
    sources.map((sum) => [sum.source && `${sum.account} ${sum.source.type}:${sum.source.id}`, sum]),
  tag: ({ tags }) => tags.map((sum) => [sum.tag, sum]),
  region: ({ regions }) => regions.map((sum) => [sum.region, sum]),
  kind: ({ kinds }) => kinds.map((sum) => [sum.kind, sum]),
} as const satisfies Record<string, (summary: Omit<Summary, "incomplete">) => (readonly [string | null, Inventory])[]>;

/** The name of a group. */
export type SummaryGroup = keyof typeof SUMMARY_GROUPS;
