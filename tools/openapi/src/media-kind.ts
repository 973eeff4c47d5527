// The compiler runs before anything is built, so it reads the source of the runtime's list.
import { mediaKind } from "../../../packages/runtime/src/media.ts";

export { mediaKind };

/** Whether bodies of a media type are written from values as their schema has them; others are sent as they are. */
export function isWritten(type: string): boolean {
  const kind = mediaKind(type);
  return kind === "json" || kind === "form" || kind === "multipart";
}
