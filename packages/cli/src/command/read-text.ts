import { open, stat } from "node:fs/promises";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "it does not exist",
  EISDIR: "it is a folder",
  EACCES: "its permissions do not allow it",
  ESPIPE: "it is a named pipe",
};

// The code of a file that is too long.
const TOO_LONG = "EFBIG";

/**
 * Reads a file as UTF-8, without the byte order mark that editors on Windows write.
 *
 * @param longest the length in MB from which a file is a device or a mistake, and is refused
 */
export async function readText(path: string, longest = 10): Promise<string> {
  // To open a named pipe would wait for a program that writes to it. The pipes of a shell are devices, such as /dev/stdin.
  if (!/^\/(?:dev|proc)\//.test(path) && (await stat(path)).isFIFO())
    throw Object.assign(new Error("A named pipe is not read."), { code: "ESPIPE" });
  const file = await open(path);
  try {
    const decoder = new TextDecoder();
    let [text, bytes] = ["", 0];
    for await (const chunk of file.createReadStream({ autoClose: false, highWaterMark: 1e6 })) {
      const part = chunk as Uint8Array;
      bytes += part.byteLength;
      if (bytes > longest * 1e6) throw Object.assign(new Error(`it is longer than ${longest} MB`), { code: TOO_LONG });
      text += decoder.decode(part, { stream: true });
    }
    return text + decoder.decode();
  } finally {
    await file.close();
  }
}

/** Says why a file cannot be read. The reason never quotes the file. */
export function explainUnreadable(error: unknown): string {
  const { code, message } = Object(error) as { readonly code?: unknown; readonly message?: unknown };
  return code === TOO_LONG ? String(message) : (REASONS[String(code)] ?? String(code));
}
