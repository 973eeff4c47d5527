import { sortedOperations } from "@snap/openapi/operations";
import type { SpecNode } from "@snap/openapi/spec-node";
import type { Report } from "../diagnostic.ts";
import type { ExtensionReader } from "./extensions.ts";
import { findSuccess } from "./find-success.ts";
import type { Operation, ScopeModel } from "./model.ts";
import { isReserved, type SecurityReader } from "./read-security.ts";
import { schemasAt } from "./schemas-at.ts";
import type { ScopeWord } from "./scope-word.ts";

interface ScopesSource {
  readonly root: SpecNode;
  readonly operations: readonly Operation[];
  readonly extensions: ExtensionReader;
  readonly securities: Pick<SecurityReader, "credentials" | "variables">;
}

/** Reads every `x-snap-scope`: the options of the client that select a part of an account for all calls. */
export function readScopes(
  { root, operations, extensions, securities: { credentials, variables } }: ScopesSource,
  fault: (...fault: Parameters<Report>) => void,
): Readonly<Record<string, ScopeModel>> {
  const scopes = new Map<string, Writable<ScopeModel> & { readonly word: ScopeWord }>();
  const words = new Map<string, ScopeWord | undefined>();
  const report = (node: SpecNode, word: string, message: string, fix: string) =>
    fault("scope-invalid", `${node.pointer}/x-snap-scope${word}`, message, fix);

  for (const [name, variable] of root.get("servers").get("0").get("variables").entries()) {
    const scope = scopeOf(variable);
    if (!scope) continue;
    scope.variable = name;
    const usual = variable.text("default");
    if (usual !== undefined && !scope.word.required) scope.default = usual;
    addValues(scope, [
      ...variable
        .get("enum")
        .items()
        .map(({ value }) => value),
      usual,
    ]);
    scope.isOpen = !variable.get("enum").exists;
  }
  for (const { method, path, item, place } of sortedOperations(root)) {
    for (const node of [...item.followed().get("parameters").items(), ...place.get("parameters").items()]) {
      const scope = scopeOf(node);
      if (scope) addParameter(scope, node, `${method.toUpperCase()} ${path}`);
    }
  }
  checkNames();
  return Object.fromEntries([...scopes].map(([option, { word: _, ...scope }]) => [option, scope]));

  function scopeOf(node: SpecNode) {
    const isNew = !words.has(node.pointer);
    const word = isNew ? extensions.scope(node) : words.get(node.pointer);
    words.set(node.pointer, word);
    if (!word) return undefined;
    const { option, environment, enumerate, source } = word;
    const known = scopes.get(option);
    const created = { word, environment, path: [], query: {}, values: [], isOpen: true, ...(source && { source }) };
    const scope: NonNullable<typeof known> = known ?? created;
    scopes.set(option, scope);
    if (!isNew) return scope;
    if (isReserved(option) || Object.hasOwn(credentials, option)) {
      const message = `"${option}" is not allowed as the name of an option`;
      fault(
        "name-reserved",
        `${node.pointer}/x-snap-scope/option`,
        message,
        "Name it after its value, such as region.",
      );
    }
    if (variables.has(environment)) {
      const message = `${environment} is the environment variable of a credential`;
      report(node, "/environment", message, "Name another variable: requests contain the value of a scope.");
    }
    if (JSON.stringify(scope.word) !== JSON.stringify(word)) {
      const message = `the option "${option}" is defined in two ways`;
      report(node, "", message, "Write the same x-snap-scope in all places, or share the parameter under components.");
    }
    if (!known && enumerate) {
      const list = operations.find(({ id }) => id === enumerate.operation);
      if (list && checkEnumerate(node, list, enumerate.id)) scope.enumerate = { list, id: enumerate.id };
      else if (!list) {
        const message = `there is no operation "${enumerate.operation}"`;
        report(node, "/enumerate/operation", message, "Name the operation that lists the values.");
      }
    }
    return scope;
  }

  function checkEnumerate(node: SpecNode, list: Operation, id: string): boolean {
    const { pagination, method, path } = list;
    const success = findSuccess(list, root.get("paths").get(path).get(method));
    if (!pagination || method !== "get" || !success) {
      const fix = "Add x-snap-pagination to it, with `style: none` if there are no pages.";
      report(node, "/enumerate/operation", `${list.id} is not a list`, fix);
      return false;
    }
    const items = schemasAt(success.schema, pagination.items).map((each) => each.get("items"));
    if (items.some((each) => schemasAt(each, id).length > 0)) return true;
    report(node, "/enumerate/id", `the items of ${list.id} have no property at "${id}"`, "Correct the pointer.");
    return false;
  }

  function addParameter(scope: Writable<ScopeModel> & { readonly word: ScopeWord }, node: SpecNode, key: string): void {
    const name = node.text("name") ?? "";
    const place = node.text("in");
    const types = [node.get("schema").get("type").value].flat();
    if (place !== "path" && place !== "query") {
      report(
        node,
        "",
        `"${name}" is in the ${place}`,
        "Move it to a path or query parameter, or to a server variable.",
      );
    } else if (types.includes("array") || types.includes("object")) {
      report(node, "", `"${name}" has several values, and a scope has one`, "Remove the extension.");
    } else if (scope.word.required !== undefined) {
      report(
        node,
        "/required",
        "only a server variable has it",
        "Remove it: the parameter says whether it is required.",
      );
    }
    const names = scope.path as string[];
    if (place === "path" && !names.includes(name)) names.push(name);
    const isRequired = node.raw("required").value === true;
    if (place === "query") Object.assign(scope.query, { [key]: { name, ...(isRequired && { required: true }) } });
    const [, example] = node.get("examples").entries()[0] ?? [];
    addValues(scope, [node.raw("example").value ?? example?.raw("value").value]);
    if (types.includes("integer") || types.includes("number")) scope.isNumber = true;
    const usual = node.get("schema").raw("default").value;
    if (place === "query" && usual !== undefined) scope.default = String(usual);
  }

  // A client fills a path parameter by its name, wherever the path contains it.
  function checkNames(): void {
    const names = new Set([...scopes.values()].flatMap(({ path }) => path));
    for (const { item, place } of sortedOperations(root)) {
      for (const node of [...item.followed().get("parameters").items(), ...place.get("parameters").items()]) {
        const name = node.text("name") ?? "";
        if (node.text("in") !== "path" || !names.has(name) || node.raw("x-snap-scope").exists) continue;
        const fix = "Add the same x-snap-scope, for example by sharing the parameter, or rename this parameter.";
        fault("scope-invalid", node.pointer, `"${name}" selects a scope in other operations, but not here`, fix);
      }
    }
  }
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

function addValues(scope: Writable<ScopeModel>, given: readonly unknown[]): void {
  const values = given.filter((value) => value !== undefined && value !== null).map(String);
  scope.values = [...new Set([...scope.values, ...values])];
}
