/** Creates the methods with the given names, which load their code on first use. */
export function loadLater<Methods, Name extends keyof Methods & string>(
  names: readonly Name[],
  load: () => Promise<Methods>,
): Pick<Methods, Name> {
  const later =
    (name: Name) =>
    async (...passed: never[]) =>
      ((await load())[name] as (...all: never[]) => Promise<unknown>)(...passed);
  return Object.fromEntries(names.map((name) => [name, later(name)])) as Pick<Methods, Name>;
}
