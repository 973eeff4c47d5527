import { isRecord, type Tree } from "@snap/openapi/json";
import { placesOf } from "@snap/openapi/places";
import { ExampleChanger, isInferred } from "./change-examples.ts";
import { toPlausible } from "./plausible.ts";

/** Gives the sampled examples of a document ids, times and names that fit the name and the format of each property. */
export function fitSamples(document: Tree): void {
  const changer = new ExampleChanger(document);
  const { media, parameters } = placesOf(document);
  for (const [body] of media) {
    if (isRecord(body["examples"])) changer.change(body, toPlausible);
  }
  for (const [parameter] of parameters) {
    if (isInferred(parameter)) changer.changeValue(parameter, String(parameter["name"]), toPlausible);
  }
}
