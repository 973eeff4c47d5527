import type { Label } from "./label.ts";
import type { SchemaPair } from "./schema-pair.ts";
import { annotation, type SchemaView } from "./schema-view.ts";

/** Compares the XML format of values that are serialized as XML. */
export function compareXml({ from, to, label, name, report }: SchemaPair): void {
  if (!label.xml || writingOf(from, label) === writingOf(to, label)) return;
  const places = { from: annotation(from, "xml") ?? from.place, to: annotation(to, "xml") ?? to.place };
  report("encoding-changed", `${name} has a different XML format`, places);
}

// An element without an XML name gets the name of its property or component.
function writingOf(view: SchemaView, { component, path }: Label): string {
  const xml = annotation(view, "xml");
  const usual = path.split(".").at(-1) || component;
  const [name = usual, namespace, prefix] = ["name", "namespace", "prefix"].map((key) => xml?.text(key));
  return JSON.stringify([name, namespace, prefix, xml?.flag("attribute") === true, xml?.flag("wrapped") === true]);
}
