/**
 * Creates the methods with the given names, which load their code on first use. `run` may add the name to the errors of
 * a call.
 */
export function loadLater<Methods, Name extends keyof Methods & string>(
  names: readonly Name[],
  load: () => Promise<Methods>,
  run: (name: Name, call: () => Promise<unknown>) => unknown = (_, call) => call(),
): Pick<Methods, Name> {
  const later =
    (name: Name) =>
    async (...passed: never[]) => {
      const call = (await load())[name] as (...all: never[]) => Promise<unknown>;
      return run(name, () => call(...passed));
    };
  return Object.fromEntries(names.map((name) => [name, later(name)])) as Pick<Methods, Name>;
}
