import { toPrintable } from "./to-printable.ts";

/** Quotes the path of a file for a shell, in a command that the user can copy. */
export function quotePath(path: string): string {
  const file = toPrintable(path.startsWith("-") ? `./${path}` : path);
  return /^[\w./\\:@+-]+$/.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`;
}
