import { escapeLine } from "@snap/openapi/escape";
import { quoteShell } from "@snap/openapi/quote-shell";
import { isAddress, nameOf } from "@snap/sync/read-anywhere";
import type { Verdict } from "../verdict/judge.ts";
import type { SpecOptions } from "./read-spec.ts";

/** Formats the command that adds the provider after a `--dry` run, with the options that were passed. */
export function printNext(options: SpecOptions, { obstacles }: Pick<Verdict, "obstacles">): string {
  const { name, from, url, displayName, match, operations, isWritten } = options;
  const kept = isWritten ? undefined : operations.join(",");
  const passed = { from: nameOf(from), url: url && nameOf(url), name: displayName, match, operations: kept };
  const given = Object.entries(passed).flatMap(([option, value]) =>
    value === undefined ? [] : [`--${option}`, /^[\w./:@-]+$/.test(value) ? value : quoteShell(value)],
  );
  const command = ["pnpm provider:add", name, ...given, ...(isWritten ? ["--written"] : [])].join(" ");
  const what = obstacles.length === 0 ? "it" : "its client without an adapter";
  const needed = isWritten ? "" : ", leave out what is not needed";
  const address = url === undefined && !isAddress(from) ? ADDRESS : "";
  return `To add ${what}${needed}:\n  ${escapeLine(command)}\n${address}`;
}

const ADDRESS = "Add --url with the address that updates read: the name of a file is not recorded.\n";
