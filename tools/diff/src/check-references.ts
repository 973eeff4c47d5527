import { walk } from "@snap/openapi/grammar";
import { toPointer } from "@snap/openapi/pointer";
import type { Problem } from "@snap/openapi/problem";
import { type SpecDocument, SpecNode } from "@snap/openapi/spec-node";

const MOST = 20;

/** Reports references of a contract that have no target or point to another file, at most 20. */
export function checkReferences(contract: SpecDocument): Problem[] {
  const faults: Problem[] = [];
  const done = new Set<unknown>();
  const root = SpecNode.root(contract);
  walk(contract.value, (holder, _kind, keys) => {
    if (done.has(holder) || faults.length >= MOST) return false;
    done.add(holder);
    const [message, fix] = whyWrong(root, holder["$ref"]) ?? [];
    const place = { file: contract.file, pointer: toPointer(keys) };
    if (message !== undefined && fix !== undefined) faults.push({ code: "contract-invalid", ...place, message, fix });
    return true;
  });
  return faults;
}

function whyWrong(root: SpecNode, ref: unknown): [message: string, fix: string] | undefined {
  if (ref === undefined) return undefined;
  if (typeof ref !== "string")
    return ["`$ref` is not a string", "Write a JSON Pointer such as `#/components/schemas/Name`."];
  if (!ref.startsWith("#")) return [`$ref ${ref} points to another file`, "Bundle both into one file first."];
  const target = root.find(ref);
  if (!target.exists) return [`$ref ${ref} has no target`, "Add the target, or correct the reference."];
  return leadsBack(target)
    ? [`$ref ${ref} is a circular reference without a description`, "Describe the target."]
    : undefined;
}

function leadsBack(target: SpecNode): boolean {
  const seen = new Set<string>();
  for (let node = target; node.ref !== undefined; node = node.find(node.ref)) {
    if (seen.has(node.ref)) return true;
    seen.add(node.ref);
  }
  return false;
}
