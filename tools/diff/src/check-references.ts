import { hasKeywords, type Kind, kindBelow } from "@snap/openapi/grammar";
import { isRecord } from "@snap/openapi/json";
import { escapePointer } from "@snap/openapi/pointer";
import type { Problem } from "@snap/openapi/problem";
import { type Contract, findPlace } from "./place.ts";

const MOST = 20;

/** Says which references of a contract lead nowhere or out of it; at most twenty of them. */
export function checkReferences(contract: Contract): Problem[] {
  const faults: Problem[] = [];
  const done = new Set<unknown>();
  const say = (pointer: string, message: string, fix: string) =>
    faults.push({ code: "contract-invalid", file: contract.file, pointer, message, fix });

  const visit = (value: unknown, pointer: string, kind: Kind): void => {
    if (typeof value !== "object" || value === null || done.has(value) || faults.length >= MOST) return;
    if (isRecord(value) && hasKeywords(kind))
      checkReference(contract, value, (message, fix) => say(pointer, message, fix));
    for (const [key, child] of Object.entries(value)) {
      const below = Array.isArray(value) ? kind : kindBelow(kind, key, child);
      if (below !== "data") visit(child, `${pointer}/${escapePointer(key)}`, below);
    }
    done.add(value);
  };
  visit(contract.document, "", "object");
  return faults;
}

function checkReference(
  contract: Contract,
  holder: Record<string, unknown>,
  say: (message: string, fix: string) => void,
): void {
  const { $ref: ref } = holder;
  if (ref === undefined) return;
  if (typeof ref !== "string") {
    say("`$ref` is no text", "Write where it leads.");
    return;
  }
  if (!ref.startsWith("#")) {
    say(`$ref ${ref} leaves the file`, "Bundle it into one file first.");
    return;
  }
  const target = findPlace(contract, ref);
  if (!target.exists) {
    say(`$ref ${ref} leads nowhere`, "Add what it names, or mend it.");
    return;
  }
  if (target.followed().ref !== undefined) say(`$ref ${ref} only leads back to itself`, "Describe what it names.");
}
