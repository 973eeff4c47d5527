import { once } from "node:events";
import { accessSync, constants, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import type { Cell } from "../../src/program/cells.ts";
import type { Addresses } from "../../src/program/place.ts";
import { bundle } from "./bundle.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];
const ARGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Returns the system's Chromium; `undefined` if there is none. */
export function findChromium(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** Runs the compiled program of a project in a page with MSW's service worker. The clouds have another origin. */
export async function runInChromium(project: string, addresses: Addresses, executablePath: string): Promise<Cell[]> {
  const script = await bundle(join(project, "program/page.js"));
  const worker = readFileSync(join(project, "node_modules/msw/lib/mockServiceWorker.js"), "utf8");
  const files = { "/mockServiceWorker.js": ["text/javascript", worker] } as const;
  const cells = await runScriptInChromium(script, `runSnap(${JSON.stringify(addresses)})`, executablePath, files);
  return cells as Cell[];
}

/** Opens a page with a script, and returns the value of an expression there. */
export async function runScriptInChromium(
  script: string,
  expression: string,
  executablePath: string,
  files: Files = {},
): Promise<unknown> {
  const { url, server } = await servePage({
    "/": ["text/html", '<!doctype html><script type="module" src="/page.js"></script>'],
    "/page.js": ["text/javascript", script],
    ...files,
  });
  const browser = await chromium.launch({ executablePath, args: ARGS });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    return await page.evaluate(expression);
  } finally {
    await browser.close();
    server.close().closeAllConnections();
  }
}

type Files = Readonly<Record<string, readonly [type: string, text: string]>>;

async function servePage(files: Files) {
  const server = createServer(({ url = "" }, response) => {
    const [type, text] = files[url] ?? [];
    if (type === undefined) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": type }).end(text);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { url: `http://127.0.0.1:${Object(server.address()).port}/`, server };
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
