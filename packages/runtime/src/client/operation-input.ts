import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { describeValue } from "../request/describe-value.ts";
import type { ItemAt } from "./client-types.ts";
import type { BodyOf, ParametersOf, PreferredType, SuccessOf } from "./operation-types.ts";

/** Where the parameters of an operation are sent, other than those of the path and those that need no list. */
export interface InputPlaces {
  /** Listed where there is a body; else all that is not listed is a parameter of the query. */
  readonly query?: readonly string[];
  /** The names of the fields that are sent as headers. */
  readonly header?: readonly string[];
  /** The names of the fields that are sent as cookies. */
  readonly cookie?: readonly string[];
}

/**
 * How an input has the body. `fields`: what is not a parameter is a field of it; `optional-fields`: the same, and without
 * such a field no body is sent; `whole`: the input has the body as `body`.
 */
export type InputBody = "fields" | "optional-fields" | "whole";

/** Parameters and fields of the body of an operation, by their names in one object. */
export type InputOf<Spec> = ParameterFields<Spec> & BodyFields<Spec>;

/** Parameters of an operation by their names, and its body as `body`. */
export type WholeInputOf<Spec> = ParameterFields<Spec> & BodyOf<Spec>;

/** `params` and `body` of an operation, as `client.POST` takes them. */
export type NestedInputOf<Spec> = ParametersOf<Spec> & BodyOf<Spec>;

/** What an operation returns. */
export type OutputOf<Spec> = SuccessOf<Spec> extends { data: infer Data } ? Data : never;

/** An item of what a list operation returns, by the JSON Pointer to its items. */
export type ItemOf<Spec, Pointer> = ItemAt<OutputOf<Spec>, Pointer>;

type ParameterFields<Spec> = Spec extends { parameters: infer Places }
  ? FieldsAt<Places, "path"> & FieldsAt<Places, "query"> & FieldsAt<Places, "header"> & FieldsAt<Places, "cookie">
  : unknown;

type FieldsAt<Places, Place> = Place extends keyof Places
  ? [NonNullable<Places[Place]>] extends [never]
    ? unknown
    : NonNullable<Places[Place]>
  : unknown;

type BodyFields<Spec> = Spec extends { requestBody: { content: infer Content } }
  ? Preferred<Content>
  : Spec extends { requestBody?: { content: infer Content } }
    ? keyof Content extends never
      ? unknown
      : Preferred<Content> | { [Field in keyof Preferred<Content>]?: undefined }
    : unknown;

type Preferred<Content> = Content[PreferredType<keyof Content> & keyof Content];

/**
 * Groups the fields of an input by the place where they are sent; those that are not listed go to `others`.
 *
 * @throws {InvalidRequestError} when the input is not an object.
 */
export function groupInput(path: string, places: InputPlaces, input: unknown = {}, others = "query"): InputGroups {
  if (typeof input !== "object" || !input) {
    throw new InvalidRequestError(`\`input\` must be an object, got ${describeValue(input)}.`);
  }
  const groups: InputGroups = {};
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined) continue;
    let place = path.includes(`{${name}}`) ? "path" : others;
    for (const [listed, names] of Object.entries(places)) if (names.includes(name)) place = listed;
    groups[place] = { ...groups[place], [name]: value };
  }
  return groups;
}

type InputGroups = Record<string, Readonly<Record<string, unknown>>>;
