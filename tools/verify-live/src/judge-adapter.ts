import { schemasAt } from "@snap/codegen/schemas-at";
import { unreadProperties } from "@snap/mock";
import type { Snapshot } from "@snap/unified";
import { type Contract, nodeOf } from "./contract.ts";
import { describeShape, describeWord } from "./describe-shape.ts";
import type { Findings } from "./findings.ts";
import type { ReadingAdapter } from "./load-adapter.ts";

/**
 * Reads one page and one snapshot through the unified adapter, which expects more than the contract: known states in
 * open strings, and times without a format. `known` is an item that the API returned. Returns a reason to stop, if any.
 */
export async function judgeAdapter(
  contract: Contract,
  adapter: ReadingAdapter,
  known: unknown,
  findings: Findings,
): Promise<string | undefined> {
  try {
    let listed: string | undefined;
    for await (const snapshots of adapter.listPages({})) {
      for (const snapshot of snapshots) judgeSnapshot(contract, snapshot, findings);
      listed = snapshots[0]?.id;
      break;
    }
    // A provider can list objects that are not the adapter's, so the adapter's own list is preferred.
    const word = Object.values(contract.model.collections).find(({ id }) => Object.hasOwn(Object(known), id));
    const id = listed ?? (word && Reflect.get(Object(known), word.id));
    if (id !== undefined) judgeSnapshot(contract, await adapter.get(`${id}`, {}), findings);
    return undefined;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === "ConnectionError" || error.name === "TimeoutError") return error.message;
    const operation = contract.model.operations.find(({ id }) => id === Reflect.get(error, "operation"));
    const place = operation ? nodeOf(contract, operation).pointer : "/paths";
    const expected = "a response that the unified adapter can use";
    // The message is omitted, because it may quote the response.
    const finding = { kind: "adapter", operation: operation?.id ?? "", at: "", expected, found: error.name } as const;
    findings.add({ ...finding, places: [place] });
    return undefined;
  }
}

function judgeSnapshot({ mocks, model, root }: Contract, snapshot: Snapshot, findings: Findings): void {
  for (const { kind, at, value } of unreadProperties(snapshot, mocks)) {
    const word = Object.values(model.collections).find(({ id }) => `${Object(snapshot.raw)[id]}` === snapshot.id);
    const schemas = word ? schemasAt(root.get("components").get("schemas").get(word.schema), at) : [];
    const expected = `a ${kind} that the unified adapter ${kind === "state" ? "knows" : "can read"}`;
    const found = kind === "state" ? describeWord(value) : describeShape(value);
    const places = schemas.map(({ pointer }) => pointer);
    findings.add({ kind: "adapter", operation: "", at, expected, found, places });
  }
}
