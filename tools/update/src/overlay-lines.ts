import { splitPointer } from "@snap/openapi/pointer";
import { isNode, LineCounter, parseDocument } from "yaml";

/** Gives the line of an overlay that wrote a part of the contract: that of its action where no line is known. */
export type OverlayLines = (action: number, pointer: string) => number | undefined;

/** Reads an overlay for the lines of what its actions write. */
export function readOverlayLines(text: string): OverlayLines {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineAt = (path: readonly (number | string)[]) => {
    const node = document.getIn(path, true);
    return isNode(node) && node.range ? counter.linePos(node.range[0]).line : undefined;
  };
  return (action, pointer) => {
    const keys = splitPointer(`#${pointer}`).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    // The longest end of the pointer that the action writes: what comes before is its target.
    for (let start = 0; start < keys.length; start++) {
      const rest = keys.slice(start);
      const line =
        lineAt(["actions", action, "update", ...rest]) ?? lineAt(["actions", action, "update", ...rest.map(String)]);
      if (line !== undefined) return line;
    }
    return lineAt(["actions", action]);
  };
}
