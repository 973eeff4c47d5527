import type { Snapshot } from "../snapshot.ts";
import type { Trial } from "./trial.ts";

/** Looks at snapshots as the list gives them and as `get` does. */
export async function eachSnapshot(trial: Trial, look: (snapshot: Snapshot) => void): Promise<void> {
  for (const listed of await trial.listFilled(5)) {
    look(listed);
    look(await trial.adapter.get(listed.id, {}));
  }
}

/** What the provider's object of a snapshot states by a property; `a.b` is one inside of another. */
export function readStated({ raw }: Snapshot, property: string): unknown {
  return property.split(".").reduce<unknown>((whole, key) => Reflect.get(Object(whole), key), raw);
}
