import type { Tree } from "@snap/openapi/json";
import type { SpecNode } from "@snap/openapi/spec-node";
import { type Aspect, findFields } from "../verdict/find-fields.ts";
import { typesOf, valuesOf } from "../verdict/schemas.ts";
import { sortStates } from "./sort-states.ts";

/** How long an object is assumed to take to reach its last state, in seconds: no description states it. */
export const AFTER = 60;

/**
 * Guesses the times and states of a collection for mock clouds: times from formats or examples, states from the enum
 * or, without one, from examples. Omits times and states that cannot be found in this way.
 */
export function guessStates(schema: SpecNode, examples: readonly unknown[]): Tree {
  const found = findFields(schema, "", "id");
  const shownAt = (name: string) => examples.map((example): unknown => Object(example)[name]);
  const textAt = (aspect: Aspect) => {
    const { field } = found.get(aspect) ?? {};
    const isOwn = field && field.pointer === `/${field.name}` && typesOf(field.schema).join() === "string";
    return isOwn ? field : undefined;
  };
  const guessTime = (aspect: "created" | "updated"): Tree => {
    const field = textAt(aspect);
    if (!field || valuesOf(field.schema).length > 0) return {};
    const format = field.schema.text("format") ?? (shownAt(field.name).some(isTime) ? "date-time" : "none");
    return /^date(?:-time)?$/.test(format) ? { [aspect]: field.name } : {};
  };
  const guessState = (): Tree => {
    const field = textAt("state");
    if (!field) return {};
    const listed = valuesOf(field.schema);
    const shown = shownAt(field.name).filter((value) => typeof value === "string");
    const { creating, ready, failed } = sortStates(listed.length > 0 ? listed : [...new Set(shown)]);
    const [[from] = [], [to] = [], [broken] = []] = [creating, ready, failed];
    if (from === undefined || to === undefined) return {};
    return { state: { field: field.name, from, to, ...(broken !== undefined && { failed: broken }), after: AFTER } };
  };
  return { ...guessTime("created"), ...guessTime("updated"), ...guessState() };
}

/** Describes guessed times and states for the person who checks them. */
export function explainStates({ created, updated, state }: Tree): string {
  const times = [created, updated].filter((name) => name !== undefined).join(" and ");
  const { field, from, to } = Object(state);
  const parts = [
    ...(times === "" ? [] : [`its times are ${times}`]),
    ...(field === undefined ? [] : [`its ${field} is ${from}, then ${to}, assumed after ${AFTER} s`]),
  ];
  return parts.length === 0 ? "Add its times and states" : `Check that ${parts.join(", and ")}`;
}

function isTime(value: unknown): boolean {
  return typeof value === "string" && /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(value) && !Number.isNaN(Date.parse(value));
}
