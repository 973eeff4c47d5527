import { isPlainObject } from "../request/plain-object.ts";
import type { ItemAt } from "./client-types.ts";
import type { BodyOf, ParametersOf, PreferredType, SuccessOf } from "./operation-types.ts";

/**
 * Where the fields of an input are sent. Path parameters are found by the path itself, and fields of the default place
 * are not listed.
 */
export interface InputPlaces {
  /**
   * Names of query parameters. They are listed only if the operation has a body; otherwise every unlisted field is a
   * query parameter.
   */
  readonly query?: readonly string[];
  /** Names of fields that are sent as headers. */
  readonly header?: readonly string[];
  /** Names of fields that are sent as cookies. */
  readonly cookie?: readonly string[];
}

/**
 * How an input contains the body. `fields`: every field that is not a parameter belongs to the body. `optional-fields`:
 * the same, but without such a field no body is sent. `whole`: the body is the field `body`.
 */
export type InputBody = "fields" | "optional-fields" | "whole";

/** The parameters and body fields of an operation, by their names in one object. */
export type InputOf<Spec> = ParameterFields<Spec> & BodyFields<Spec>;

/** The parameters of an operation by their names, and its body as `body`. */
export type WholeInputOf<Spec> = ParameterFields<Spec> & BodyOf<Spec>;

/** The `params` and `body` of an operation, as `client.POST` accepts them. */
export type NestedInputOf<Spec> = ParametersOf<Spec> & BodyOf<Spec>;

/** The type of the data that an operation returns. */
export type OutputOf<Spec> = SuccessOf<Spec> extends { data: infer Data } ? Data : never;

/** The type of an item of a list operation, found by the JSON Pointer to the items. */
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
 * Converts the arguments of an operation to the options of a call: groups the fields of the input by the place where
 * they are sent. Fields that are not listed go to `others`.
 */
export function toCallInit(
  path: string,
  places: InputPlaces,
  input: unknown = {},
  options?: object | null,
  others = "query",
): OperationInit {
  if (!isPlainObject(input) || !isPlainObject(options ?? {})) return { input, options };
  const params: InputGroups = {};
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined) continue;
    let place = path.includes(`{${name}}`) ? "path" : others;
    for (const [listed, names] of Object.entries(places)) if (names.includes(name)) place = listed;
    params[place] = { ...params[place], [name]: value };
  }
  return { ...options, params };
}

/** The options of a call, or arguments that are not plain objects. The client rejects those. */
interface OperationInit {
  readonly params?: InputGroups;
  readonly input?: unknown;
  readonly options?: unknown;
}

type InputGroups = Record<string, Readonly<Record<string, unknown>>>;
