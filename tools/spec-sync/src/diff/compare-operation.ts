import { type Finding, finding } from "./change.ts";
import { compareParameters } from "./compare-parameters.ts";
import { compareRequestBodies } from "./compare-request-bodies.ts";
import { compareResponses } from "./compare-responses.ts";
import { compareSecurity } from "./compare-security.ts";
import { compareServers } from "./compare-servers.ts";
import { compareOperationWords } from "./compare-words.ts";
import type { OperationPair } from "./operation.ts";
import { isSame } from "./same.ts";
import { includes } from "./schema/read-types.ts";
import type { SchemaComparer } from "./schema/schema-comparer.ts";

/** Compares an operation with what it became. */
export function compareOperation(pair: OperationPair, schemas: SchemaComparer): Finding[] {
  return [
    ...compareIdentity(pair),
    ...compareDocumentation(pair),
    ...compareOperationWords(pair),
    ...compareServers(pair),
    ...compareSecurity(pair),
    ...compareParameters(pair, schemas),
    ...compareRequestBodies(pair, schemas),
    ...compareResponses(pair, schemas),
  ];
}

function compareIdentity({ from, to }: OperationPair): Finding[] {
  const found: Finding[] = [];
  const template = (path: string) => path.replaceAll(/\{[^}]*\}/g, "{}");
  if (from.method !== to.method || template(from.path) !== template(to.path)) {
    const [was, is] = [from, to].map(({ method, path }) => `\`${method.toUpperCase()} ${path}\``);
    found.push(finding("operation-moved", "both", `the call is ${is} now, no longer ${was}`, places({ from, to })));
  }
  const ids = { from: from.place.at("operationId"), to: to.place.at("operationId") };
  if (from.id === to.id) return found;
  const [was, is] = [`\`${from.id}\``, `\`${to.id}\``];
  if (from.id === undefined)
    found.push(
      finding("operation-id-added", "both", `the operation is called ${is} now`, { to: ids.to, from: from.place }),
    );
  else if (to.id === undefined)
    found.push(
      finding(
        "operation-id-removed",
        "both",
        `the operation has lost its name ${was}, which its types and mock handler have`,
        { from: ids.from, to: to.place },
      ),
    );
  else
    found.push(
      finding(
        "operation-id-changed",
        "both",
        `the operation, its types and its mock handler are called ${is} now, no longer ${was}`,
        ids,
      ),
    );
  return found;
}

function compareDocumentation(pair: OperationPair): Finding[] {
  const { from, to } = pair;
  const found: Finding[] = [];
  const differs = (key: string) => !includes([from.place.at(key).value], to.place.at(key).value);
  const say = (code: Parameters<typeof finding>[0], sentence: string) =>
    found.push(finding(code, "both", sentence, places(pair)));
  if (["summary", "description", "externalDocs"].some(differs)) {
    say("documentation-changed", "the operation is described in other words");
  }
  if (differs("tags")) say("tags-changed", "the operation has other tags");
  const [was, is] = [from.place.flag("deprecated"), to.place.flag("deprecated")];
  if (!was && is) say("deprecated", "the operation is deprecated: stop calling it");
  if (was && !is) say("no-longer-deprecated", "the operation is no longer deprecated");
  if (!isSame(from.place.at("callbacks"), to.place.at("callbacks"))) {
    say("callback-changed", "the operation calls back in another way");
  }
  return found;
}

function places({ from, to }: OperationPair) {
  return { from: from.place, to: to.place };
}
