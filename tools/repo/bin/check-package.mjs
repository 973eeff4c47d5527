// `prepack` of every package, run in its folder: pnpm would pack a package even if it is not built.
import { existsSync, readdirSync, readFileSync } from "node:fs";

const SHOWN = 3;
const { name, exports, bin = {} } = JSON.parse(readFileSync("package.json", "utf8"));
const entries = Object.values(exports).flatMap((entry) => (typeof entry === "string" ? entry : Object.values(entry)));
const sources = readdirSync("src", { recursive: true }).filter((file) => file.endsWith(".ts"));
const built = sources.map((file) => `./dist/${file.replace(/ts$/, "js")}`);
const promised = new Set(["./README.md", ...entries, ...Object.values(bin), ...built]);
const missing = [...promised].filter((file) => !existsSync(file));

if (missing.length > 0) {
  const more = missing.length > SHOWN ? ` and ${missing.length - SHOWN} more` : "";
  process.stderr.write(
    `Cannot pack ${name}: missing ${missing.slice(0, SHOWN).join(", ")}${more}. Run \`pnpm build\`, then pack again.\n`,
  );
  process.exitCode = 1;
}
