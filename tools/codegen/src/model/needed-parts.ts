import { mediaKind } from "@snap/openapi/media-kind";
import type { Operation } from "./model.ts";
import { PARAMETER_PLACES } from "./parameter-style.ts";

/** Returns the optional parts of the runtime that the operations of a client need; each is a separate entry point. */
export function neededParts(operations: readonly Operation[]): string[] {
  const kinds = (types: readonly string[]) => types.map(mediaKind);
  const sent = operations.flatMap(({ body }) => kinds(body?.content.map(({ type }) => type) ?? []));
  const received = operations.flatMap(({ responses }) =>
    kinds(responses.flatMap(({ content }) => content.map(({ type }) => type))),
  );
  const isStyled = operations.some(({ traits }) => PARAMETER_PLACES.some((place) => traits[place]));
  return [
    ...(sent.includes("form") || sent.includes("multipart") ? ["bodies"] : []),
    ...(received.some((kind) => kind !== "json") ? ["media"] : []),
    ...(received.includes("stream") ? ["streams"] : []),
    ...(isStyled ? ["styles"] : []),
  ];
}
