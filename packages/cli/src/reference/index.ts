export { renderManual } from "./render-manual.ts";
export { renderMarkdown } from "./render-markdown.ts";
