// The compiler runs before the packages are built, so it imports the source of the runtime.
import { mediaKind } from "../../../packages/runtime/src/media.ts";

export { mediaKind };

/** Whether bodies of a media type are serialized from values that match the schema; other bodies are sent unchanged. */
export function isWritten(type: string): boolean {
  const kind = mediaKind(type);
  return kind === "json" || kind === "form" || kind === "multipart";
}
