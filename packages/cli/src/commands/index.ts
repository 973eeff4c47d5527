import type { LazyCommand } from "../command/define-command.ts";

const READING = "Read";
const CHANGING = "Change";
const PRUNING = "Prune";
const ACCOUNTS = "Accounts";
const ASSISTANTS = "Assistants";
const DEVELOPERS = "Developers and shells";

/** All commands by name, in the order of the help. A name may have two words. */
export const COMMANDS: Readonly<Record<string, LazyCommand>> = {
  ls: { group: READING, summary: "List snapshots", load: () => import("./ls.ts") },
  get: { group: READING, summary: "Show everything about snapshots", load: () => import("./get.ts") },
  summary: { group: READING, summary: "Sum up sizes, ages and costs", load: () => import("./summary.ts") },
  sources: {
    group: READING,
    summary: "List the resources that snapshots are created from",
    load: () => import("./sources.ts"),
  },
  orphans: { group: READING, summary: "List snapshots whose source is gone", load: () => import("./orphans.ts") },
  providers: { group: READING, summary: "Show what each provider supports", load: () => import("./providers.ts") },
  create: { group: CHANGING, summary: "Create a snapshot", load: () => import("./create.ts") },
  restore: { group: CHANGING, summary: "Restore a snapshot", load: () => import("./restore.ts") },
  wait: { group: CHANGING, summary: "Wait until a snapshot is ready or gone", load: () => import("./wait.ts") },
  resume: { group: CHANGING, summary: "Continue a creation or restoration", load: () => import("./resume.ts") },
  rename: { group: CHANGING, summary: "Rename a snapshot", load: () => import("./rename.ts") },
  protect: { group: CHANGING, summary: "Protect a snapshot from deletion", load: () => import("./protect.ts") },
  rm: { group: CHANGING, summary: "Delete snapshots", load: () => import("./rm.ts") },
  plan: { group: PRUNING, summary: "Show what a policy would delete", load: () => import("./plan.ts") },
  apply: { group: PRUNING, summary: "Delete what a plan selects", load: () => import("./apply.ts") },
  prune: { group: PRUNING, summary: "Plan and apply in one step", load: () => import("./prune.ts") },
  rotate: { group: PRUNING, summary: "Create snapshots, then prune", load: () => import("./rotate.ts") },
  "accounts add": { group: ACCOUNTS, summary: "Add an account", load: () => import("./accounts-add.ts") },
  "accounts list": { group: ACCOUNTS, summary: "List accounts", load: () => import("./accounts-list.ts") },
  "accounts remove": { group: ACCOUNTS, summary: "Remove an account", load: () => import("./accounts-remove.ts") },
  "accounts test": { group: ACCOUNTS, summary: "Test accounts", load: () => import("./accounts-test.ts") },
  doctor: { group: ACCOUNTS, summary: "Check accounts and their responses", load: () => import("./doctor.ts") },
  mcp: { group: ASSISTANTS, summary: "Serve tools to an assistant", load: () => import("./mcp.ts") },
  mock: { group: DEVELOPERS, summary: "Serve mock clouds to try everything", load: () => import("./mock.ts") },
  completion: {
    group: DEVELOPERS,
    summary: "Complete words in a shell",
    load: () => import("./completion.ts"),
  },
};
