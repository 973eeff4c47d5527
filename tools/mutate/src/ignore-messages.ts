import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

// Babel's path, which the types of Stryker do not include.
interface Path {
  readonly node: Node;
  readonly parent?: Node;
}

interface Node {
  readonly type: string;
  readonly callee?: { readonly name?: string };
  readonly arguments?: readonly Node[];
}

/** Ignores error messages: the first argument of `new …Error(…)`. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "messages", {
    shouldIgnore(path) {
      const { node, parent } = path as Path;
      const isText = node.type === "StringLiteral" || node.type === "TemplateLiteral";
      const isFirst = parent?.type === "NewExpression" && parent.arguments?.[0] === node;
      return isText && isFirst && parent.callee?.name?.endsWith("Error") ? "an error message" : undefined;
    },
  }),
];
