import { holdsNames, isData } from "./keywords.ts";
import { type Contract, escapePointer, findPlace, isRecord } from "./place.ts";

const DEEPEST = 400;
const MOST = 20;

/** Says which references of a contract lead nowhere or out of it, and where it is no tree; at most twenty lines. */
export function checkReferences(contract: Contract): string[] {
  const faults: string[] = [];
  const above = new Set<unknown>();
  const done = new Set<unknown>();
  const say = (pointer: string, problem: string) => faults.push(`${contract.file}#${pointer}: ${problem}`);

  const visit = (value: unknown, pointer: string, names: boolean): void => {
    if (typeof value !== "object" || value === null || done.has(value) || faults.length >= MOST) return;
    if (above.has(value)) {
      say(pointer, "a YAML alias refers to what it stands in: write a $ref to a component");
      return;
    }
    if (above.size > DEEPEST) {
      say(pointer, `nested more than ${DEEPEST} levels deep: use components`);
      return;
    }
    above.add(value);
    if (isRecord(value) && !names) checkReference(contract, value, (problem) => say(pointer, problem));
    for (const [key, child] of Object.entries(value)) {
      if (!names && isData(key)) continue;
      visit(child, `${pointer}/${escapePointer(key)}`, !names && holdsNames(key));
    }
    above.delete(value);
    done.add(value);
  };
  visit(contract.document, "", false);
  return faults;
}

function checkReference(contract: Contract, holder: Record<string, unknown>, say: (problem: string) => void): void {
  const { $ref: ref } = holder;
  if (ref === undefined) return;
  if (typeof ref !== "string") {
    say("`$ref` is no text: write where it leads");
    return;
  }
  if (!ref.startsWith("#")) {
    say(`$ref ${ref} leaves the file: bundle it into one file first`);
    return;
  }
  const target = findPlace(contract, ref);
  if (!target.exists) {
    say(`$ref ${ref} leads nowhere: add what it names, or mend it`);
    return;
  }
  if (target.followed().ref !== undefined) say(`$ref ${ref} only leads back to itself: describe what it names`);
}
