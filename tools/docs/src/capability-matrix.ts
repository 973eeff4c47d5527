import type { Adapter, Capabilities } from "@snap/unified";
import { markdownTable } from "markdown-table";

/** Renders a Markdown table of the capabilities of each provider. */
export function renderCapabilityMatrix(adapters: readonly Pick<Adapter, "capabilities" | "provider">[]): string {
  const kindsOf = (action: "create" | "restore") =>
    [...new Set(adapters.flatMap(({ capabilities }) => Object.keys(capabilities[action])))].sort() as Kind[];
  const table = markdownTable([
    ["", ...adapters.map(({ provider }) => provider)],
    ["list", ...adapters.map(() => "yes")],
    ["get", ...adapters.map(({ capabilities }) => (capabilities.get === "listed" ? "yes, from the list" : "yes"))],
    ["delete", ...adapters.map(({ capabilities }) => (capabilities.delete === false ? "no" : "yes"))],
    ["wait until ready", ...adapters.map(({ capabilities }) => (capabilities.state === false ? "no" : "yes"))],
    ["rename", ...adapters.map(({ capabilities }) => (capabilities.rename ? "yes" : "no"))],
    ["protect", ...adapters.map(({ capabilities }) => (capabilities.protect ? "yes" : "no"))],
    ...kindsOf("create").map((kind) => [
      `create from \`${kind}\``,
      ...adapters.map(({ capabilities }) => LISTED[capabilities.create[kind] ?? "no"]),
    ]),
    ...kindsOf("restore").map((kind) => [
      `restore into \`${kind}\``,
      ...adapters.map(({ capabilities }) => TARGETS[capabilities.restore[kind] ?? "no"]),
    ]),
  ]);
  return `${table}\n`;
}

type Kind = keyof Capabilities["create"];

const LISTED = { "at-once": "yes", "when-ready": "yes, listed when ready", no: "no" } as const;
const TARGETS = {
  "in-place": "yes, overwrites it",
  new: "yes, creates a new one",
  either: "yes, overwrites one or creates a new one",
  no: "no",
} as const;
