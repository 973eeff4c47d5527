import ts from "typescript";

/** What the comment above a declaration says. */
export interface Doc {
  readonly text: string;
  /** What it throws, a sentence each. */
  readonly throws: readonly string[];
}

/** The doc of the first declaration that has one; empty where none has. */
export function readDoc(declarations: readonly ts.Declaration[]): Doc {
  const [comment] = declarations.flatMap((declaration) => ts.getJSDocCommentsAndTags(declaration)).filter(ts.isJSDoc);
  const throws = [...(comment?.tags ?? [])].flatMap((tag) => {
    if (!ts.isJSDocThrowsTag(tag)) return [];
    const thrown = tag.typeExpression?.type.getText();
    return [[thrown && `\`${thrown}\``, plain(tag.comment)].filter(Boolean).join(" ")];
  });
  return { text: plain(comment?.comment), throws };
}

// Links name what stands on the same page.
function plain(comment: ts.JSDocTag["comment"]): string {
  return (ts.getTextOfJSDocComment(comment) ?? "").replaceAll(/\{@link (\w+)\}/g, "`$1`").trim();
}
