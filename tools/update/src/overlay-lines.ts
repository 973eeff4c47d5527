import { splitPointer } from "@snap/openapi/pointer";
import { isNode, LineCounter, parseDocument } from "yaml";

/** Returns the line of an overlay that wrote a part of the contract, or the line of its action. */
export type OverlayLines = (action: number, pointer: string) => number | undefined;

/** Reads an overlay to find the lines of its actions' values. */
export function readOverlayLines(text: string): OverlayLines {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineAt = (path: readonly (number | string)[]) => {
    const node = document.getIn(path, true);
    return isNode(node) && node.range ? counter.linePos(node.range[0]).line : undefined;
  };
  return (action, pointer) => {
    const keys = splitPointer(`#${pointer}`).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    // Finds the longest end of the pointer that is in the action's value. The part before it is the target.
    for (let start = 0; start < keys.length; start++) {
      const rest = keys.slice(start);
      const line =
        lineAt(["actions", action, "update", ...rest]) ?? lineAt(["actions", action, "update", ...rest.map(String)]);
      if (line !== undefined) return line;
    }
    return lineAt(["actions", action]);
  };
}
