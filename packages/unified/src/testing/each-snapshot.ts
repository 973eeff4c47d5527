import type { Snapshot } from "../snapshot.ts";
import type { Trial } from "./trial.ts";

/** Checks snapshots from the list and from `get`. */
export async function eachSnapshot(trial: Trial, look: (snapshot: Snapshot) => void): Promise<void> {
  for (const listed of await trial.listFilled(5)) {
    look(listed);
    look(await trial.adapter.get(listed.id, {}));
  }
}

/** The value of a property of the provider's object; `a.b` is a nested one. */
export function readStated({ raw }: Snapshot, property: string): unknown {
  return property.split(".").reduce<unknown>((whole, key) => Reflect.get(Object(whole), key), raw);
}
