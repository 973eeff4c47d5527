import { type Tree, treeAt } from "./json-tree.ts";
import { operationsOf, responsesOf } from "./places.ts";

/** Leaves out what may follow a call: no client is made of it, and what it alone refers to would become a component. */
export function dropFollowUps(document: Tree): void {
  for (const { operation } of operationsOf(document)) delete operation["callbacks"];
  for (const [response] of responsesOf(document)) delete response["links"];
  const components = treeAt(document, "components");
  for (const kind of ["callbacks", "links"]) delete components[kind];
}
