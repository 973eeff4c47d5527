/**
 * Returns whether a string matches a pattern in which `*` matches any characters and `?` exactly one. Only the last `*`
 * backtracks, so the time is limited for every pattern.
 */
export function matchGlob(glob: string, text: string): boolean {
  const [wanted, given] = [[...glob], [...text]];
  let [at, star, taken] = [0, -1, 0];
  for (let index = 0; index < given.length; ) {
    if (wanted[at] === "*") [star, taken] = [at++, index];
    else if (wanted[at] === "?" || wanted[at] === given[index]) [at, index] = [at + 1, index + 1];
    else if (star >= 0) [at, index] = [star + 1, ++taken];
    else return false;
  }
  return wanted.slice(at).every((character) => character === "*");
}
