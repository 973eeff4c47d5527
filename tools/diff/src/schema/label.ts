import { componentAt, type SpecNode } from "@snap/openapi/spec-node";

/** The name of a place in a schema, for messages: a path within a named component, or within `root`. */
export interface Label {
  /** For example "the 200 response" or "the query parameter `limit`". */
  readonly root: string;
  readonly component?: string;
  readonly path: string;
  /** Whether the value is serialized as XML. */
  readonly xml?: boolean;
  /** Whether the value is always sent according to at least one of the contracts. */
  readonly required?: boolean;
}

export function labelRoot(root: string, more: Pick<Label, "required" | "xml"> = {}): Label {
  return { root, path: "", ...more };
}

export function labelContent(label: Label): Label {
  return labelRoot(`the content of ${nameOf(label)}`);
}

export function labelProperty(label: Label, name: string, required: boolean): Label {
  const before = label.path || label.component;
  return { ...label, required, path: before ? `${before}.${name}` : name };
}

export function labelItem(label: Label): Label {
  return { ...label, required: false, path: `${label.path || label.component || ""}[]` };
}

export function labelOthers(label: Label): Label {
  return { ...label, required: false, path: `${label.path || label.component || ""}[key]` };
}

/** Returns a label that starts at a component if both sides enter a component with the same name. */
export function enterComponent(label: Label, from: SpecNode | undefined, to: SpecNode | undefined): Label {
  const [one, other] = [from, to].map((place) => place && componentAt(place.pointer)?.name);
  if (one === undefined || one !== other) return label;
  return { ...label, component: one, path: "" };
}

/** Formats the label for messages. */
export function nameOf({ root, component, path }: Label): string {
  if (component !== undefined) return `\`${path || component}\``;
  return path ? `\`${path}\` of ${root}` : root;
}
