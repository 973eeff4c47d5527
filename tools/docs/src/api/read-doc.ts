import ts from "typescript";

/** The doc comment of a declaration. */
export interface Doc {
  readonly text: string;
  /** The errors that the declaration throws, one sentence each. */
  readonly throws: readonly string[];
}

/** Returns the doc comment of the first declaration that has a doc comment, or else an empty doc comment. */
export function readDoc(declarations: readonly ts.Declaration[]): Doc {
  const [comment] = declarations.flatMap((declaration) => ts.getJSDocCommentsAndTags(declaration)).filter(ts.isJSDoc);
  const throws = [...(comment?.tags ?? [])].flatMap((tag) => {
    if (!ts.isJSDocThrowsTag(tag)) return [];
    const thrown = tag.typeExpression?.type.getText();
    return [[thrown && `\`${thrown}\``, plain(tag.comment)].filter(Boolean).join(" ")];
  });
  return { text: plain(comment?.comment), throws };
}

// Links refer to declarations on the same page.
function plain(comment: ts.JSDocTag["comment"]): string {
  return (ts.getTextOfJSDocComment(comment) ?? "").replaceAll(/\{@link (\w+)\}/g, "`$1`").trim();
}
