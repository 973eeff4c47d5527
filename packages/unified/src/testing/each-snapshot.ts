import type { Snapshot } from "../snapshot.ts";
import type { Trial } from "./trial.ts";

/** Calls a function with five listed snapshots, and with the same snapshots from `get`. */
export async function eachSnapshot(trial: Trial, look: (snapshot: Snapshot) => void): Promise<void> {
  for (const listed of await trial.listFilled(5)) {
    look(listed);
    look(await trial.adapter.get(listed.id, {}));
  }
}

/** Returns the value of a property of the provider's object; `a.b` is a nested property. */
export function readStated({ raw }: Snapshot, property: string): unknown {
  return property.split(".").reduce<unknown>((whole, key) => Reflect.get(Object(whole), key), raw);
}
