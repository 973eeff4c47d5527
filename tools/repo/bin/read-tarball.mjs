// Reads the tarballs that pnpm packs. Refuses everything that pnpm does not write: npm accepts much more, and must not
// find other files than we do.
import { gunzipSync } from "node:zlib";

const BLOCK = 512;
const LARGEST = 2 ** 28;
// Some systems drop a dot at the end of a name.
const NAME = /^package(?:\/[\w@+.-]*[\w@+-])+$/;

/** Returns the text of each file of a tarball, by its name. */
export function readTarball(packed) {
  const bytes = gunzipSync(packed, { maxOutputLength: LARGEST });
  const files = new Map();
  // On some systems, names that differ only in case are those of the same file.
  const names = new Set();
  let at = 0;
  while (at < bytes.length && bytes[at] !== 0) {
    const { name, size } = readHeader(bytes.subarray(at, at + BLOCK));
    const start = at + BLOCK;
    if (names.has(name.toLowerCase()) || start + size > bytes.length)
      throw new Error(`${name} must be there once, and complete`);
    names.add(name.toLowerCase());
    files.set(name, bytes.toString("utf8", start, start + size));
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  if (bytes.subarray(at).some((byte) => byte !== 0)) throw new Error("nothing must follow its files");
  return files;
}

function readHeader(block) {
  const field = (start, end) => block.toString("latin1", start, end).replace(/\0+$/, "");
  const [name, size, sum] = [field(0, 100), field(124, 136), field(148, 156)];
  const isFile = field(156, 157) === "0" && field(257, 265) === "ustar\u000000" && field(345, 500) === "";
  // The sum counts its own bytes as spaces.
  const real = block.reduce((total, byte, index) => total + (index < 148 || index > 155 ? byte : 32), 0);
  const isSound = /^[0-7]{11}$/.test(size) && Number.parseInt(sum, 8) === real;
  if (!NAME.test(name) || !isFile || !isSound)
    throw new Error(`it must contain only ordinary files in \`package\`, got ${JSON.stringify(name)}`);
  return { name, size: Number.parseInt(size, 8) };
}
