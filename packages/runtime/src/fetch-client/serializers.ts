export {
  createFinalURL,
  defaultBodySerializer,
  defaultPathSerializer,
  removeTrailingSlash,
  serializeArrayParam,
  serializeObjectParam,
  serializePrimitiveParam,
} from "openapi-fetch";
export { createQuerySerializer } from "../styles.ts";
export { mergeHeaders } from "./merge-headers.ts";

/** Returns a short random string that identifies a call. It is not a secret. */
export function randomID(): string {
  return Math.random().toString(36).slice(2, 11);
}
