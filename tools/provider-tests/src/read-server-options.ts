import { readDocument } from "./read-document.ts";

/** Returns the options of a client that fill the variables of the URL of the API, with their documented values. */
export function readServerOptions(provider: string): Readonly<Record<string, string>> {
  const [server] = [Object(readDocument(provider)).servers].flat();
  const variables: { default: string; "x-snap-scope"?: { option: string } }[] = Object.values(
    Object(Object(server).variables),
  );
  return Object.fromEntries(
    variables.flatMap(({ default: value, "x-snap-scope": scope }) => (scope ? [[scope.option, value]] : [])),
  );
}
