/** Returns a name that no property has: the name, or else the name with a number. */
export function freeName(taken: object, name: string): string {
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${name}${count}`;
    if (!Object.hasOwn(taken, free)) return free;
  }
}
