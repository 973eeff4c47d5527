import type { Tree } from "@snap/openapi/json";
import { SpecNode } from "@snap/openapi/spec-node";
import { type Aspect, findFields } from "../verdict/find-fields.ts";
import { judge } from "../verdict/judge.ts";
import { nameOf } from "../verdict/match-operations.ts";
import { type Step, step } from "./steps.ts";

/** The field of `x-snap-snapshot` for each aspect. */
const FIELDS: Readonly<Record<Aspect, string>> = {
  id: "id",
  name: "name",
  state: "state",
  created: "createdAt",
  updated: "updatedAt",
  size: "sizes",
  source: "source",
  region: "regions",
  tags: "tags",
  expiry: "expiresAt",
};

/** Returns the step that decides what the unified API shows of a snapshot, and what its adapter can do. */
export function modelStep(provider: string, document: Tree, adapter = ""): Step {
  const schemas = SpecNode.of(document).get("components").get("schemas").entries();
  const described = schemas.filter(([, schema]) => schema.raw("x-snap-snapshot").exists);
  const open = described.flatMap(([name, schema]) => {
    const word = Object(schema.raw("x-snap-snapshot").value);
    const fields = [...findFields(schema, "snapshot", "id")].filter(([aspect]) => !(FIELDS[aspect] in word));
    const missing = ["kind", "state"].filter((field) => !(field in word) && !(field === "kind" && "source" in word));
    return [
      ...fields.map(([aspect, { field }]) => `${name}: ${FIELDS[aspect]} may be at ${field.pointer}`),
      ...missing
        .filter((field) => !fields.some(([aspect]) => FIELDS[aspect] === field))
        .map((field) => `${name}: no ${field}`),
    ];
  });
  const { create = [], restore = [] } = judge(document).found?.operations ?? {};
  const able = { create, restore };
  for (const [capability, [operation]] of Object.entries(able)) {
    if (!operation || !adapter.includes(`${capability}: {}`)) continue;
    open.push(`the adapter states no ${capability} capability, but the contract has ${nameOf(operation)}`);
  }
  const files = `specs/${provider}/openapi.yaml or the adapter`;
  return step(
    "model",
    open,
    `Describe each in ${files}, or leave it unchanged: it is then null or refused.`,
    "optional",
  );
}
