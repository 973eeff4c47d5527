export {
  createFinalURL,
  createQuerySerializer,
  defaultBodySerializer,
  defaultPathSerializer,
  mergeHeaders,
  removeTrailingSlash,
  serializeArrayParam,
  serializeObjectParam,
  serializePrimitiveParam,
} from "openapi-fetch";

/** Returns a short string that other calls are unlikely to have. It is no secret. */
export function randomID(): string {
  return Math.random().toString(36).slice(2, 11);
}
