import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { describeValue } from "../request/describe-value.ts";
import type { ItemAt } from "./client-types.ts";
import type { BodyOf, ParametersOf, PreferredType, SuccessOf } from "./operation-types.ts";

/** Where the fields of an input are sent, other than those of the path. */
export interface InputPlaces {
  /** Parameters of the query. Where there is no body, all that is not listed is one. */
  readonly query?: readonly string[];
  readonly header?: readonly string[];
  readonly cookie?: readonly string[];
  /**
   * `fields`: what is not listed is a field of the body; `optional-fields`: the same, and without such a field no body is
   * sent; `whole`: the input has the body as `body`.
   */
  readonly body?: "fields" | "optional-fields" | "whole";
}

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
 * Sorts an input into what a call takes.
 *
 * @throws {InvalidRequestError} when the input is not an object.
 */
export function toCallInit(path: string, places: InputPlaces, input: unknown = {}, options?: object): object {
  if (typeof input !== "object" || !input) {
    throw new InvalidRequestError(`\`input\` must be an object, got ${describeValue(input)}.`);
  }
  const { body, ...lists } = places;
  const params: Record<string, Record<string, unknown>> = {};
  let others: object | undefined = body === "fields" ? {} : undefined;
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined) continue;
    const listed = Object.entries(lists).find(([, names]) => names.includes(name));
    const place = path.includes(`{${name}}`) ? "path" : (listed?.[0] ?? (body ? "" : "query"));
    if (place) params[place] = { ...params[place], [name]: value };
    else others = { ...others, [name]: value };
  }
  return { ...options, params, ...(body === "whole" ? others : others && { body: others }) };
}
