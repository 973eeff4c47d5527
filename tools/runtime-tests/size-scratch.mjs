import { rolldown } from "rolldown";
import { gzipSync } from "node:zlib";
import { writeFileSync } from "node:fs";
const code = `import { createDigitalOceanClient } from "@snap/digitalocean";
for await (const { name } of createDigitalOceanClient().paginate("/v2/snapshots")) console.log(name);`;
writeFileSync(new URL("./size-prog.mjs", import.meta.url), code);
const b = await rolldown({ input: new URL("./size-prog.mjs", import.meta.url).pathname, platform: "neutral", resolve:{conditionNames:["import","default"]}, treeshake: true });
const { output } = await b.generate({ format: "esm", minify: true });
const total = gzipSync(output[0].code, { level: 9 }).length;
console.log("total", total);
writeFileSync("/tmp/resp-size/out.js", output[0].code);
const { minify } = await import("rolldown/experimental").catch(() => ({}));
const rows = [];
for (const [id, m] of Object.entries(output[0].modules)) {
  rows.push([id.replace(/.*packages\//, "").replace(/.*node_modules\//, ""), m.renderedLength ?? (m.code?.length)]);
}
rows.sort((a, b) => b[1] - a[1]);
console.log(rows.map((r) => r.join(" ")).join("\n"));
