import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";

const REPOSITORY = resolve(import.meta.dirname, "../../..");
// The file exists only in memory, in a folder where imports of the provider packages resolve.
const FILE = resolve(REPOSITORY, "packages/unified/test/in-memory.ts");
const NAMES = ["createDropletAction", "createVolume", "deleteSnapshot", "getSnapshot", "listSnapshots"];
const PROGRAM = `
import { createDigitalOceanClient, ${NAMES.join(", ")} } from "@snap/digitalocean";
const client = createDigitalOceanClient();
for await (const { name } of listSnapshots(client)) console.log(name);
for (const { name } of listSnapshots(client)) console.log(name);
${NAMES.map((name) => `${name}(client, {} as never);`).join("\n")}
`;

describe("what an editor shows of an operation by name", { timeout: 60_000 }, () => {
  let service: ts.LanguageService;
  beforeAll(() => {
    service = createService();
  }, 60_000);

  const hover = (name: string) => {
    const info = service.getQuickInfoAtPosition(FILE, PROGRAM.lastIndexOf(`${name}(`));
    const tags = info?.tags?.map((tag) => `@${tag.name} ${ts.displayPartsToString(tag.text)}`) ?? [];
    return [ts.displayPartsToString(info?.displayParts), ts.displayPartsToString(info?.documentation), ...tags];
  };

  it("is its input, its result, its summary, its parameters and its errors", () => {
    expect(hover("getSnapshot")).toEqual([
      "(alias) getSnapshot(client: DigitalOceanClient, input: GetSnapshotInput, options?: CallOptions | undefined): Promise<GetSnapshotOutput>\nimport getSnapshot",
      "Get a snapshot.\n\n- `snapshot_id`: The id of the snapshot.",
      "@throws {ApiError} for 400, 401, 404, 429, 500 and other failures; `getSnapshot.isError(error)` narrows its type.",
    ]);
  });

  it.each(NAMES)("stays short: %s", (name) => {
    const [signature = "", documentation = "", ...tags] = hover(name);
    // Interfaces are shown by name instead of the generic types that they extend.
    expect(signature.length).toBeLessThan(220);
    expect(documentation.split("\n").length).toBeLessThan(12);
    expect(tags).toHaveLength(1);
  });

  it("is an error that suggests `await` if a list is read without `for await`", () => {
    const problems = service.getSemanticDiagnostics(FILE);
    expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([
      "Type 'Listing<ListSnapshotsItem, ListSnapshotsPage>' must have a '[Symbol.iterator]()' method that returns an iterator.",
    ]);
    expect(problems[0]?.start).toBe(PROGRAM.indexOf("listSnapshots(client)", PROGRAM.indexOf("\nfor (")));
    expect(problems[0]?.relatedInformation?.[0]?.messageText).toBe("Did you forget to use 'await'?");
  });
});

function createService(): ts.LanguageService {
  const config = ts.readConfigFile(resolve(REPOSITORY, "tools/repo/config/tsconfig.json"), ts.sys.readFile).config;
  const options = { ...ts.parseJsonConfigFileContent(config, ts.sys, REPOSITORY).options, types: [] };
  const { fileExists, readFile, readDirectory, directoryExists, getDirectories, realpath } = ts.sys;
  return ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [FILE],
    getScriptVersion: () => "1",
    getScriptSnapshot: (file) =>
      ts.ScriptSnapshot.fromString(file === FILE ? PROGRAM : fileExists(file) ? readFileSync(file, "utf8") : ""),
    getCurrentDirectory: () => resolve(REPOSITORY, "packages/unified"),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (file) => file === FILE || fileExists(file),
    readFile: (file) => (file === FILE ? PROGRAM : readFile(file)),
    readDirectory,
    directoryExists,
    getDirectories,
    ...(realpath && { realpath }),
  });
}
