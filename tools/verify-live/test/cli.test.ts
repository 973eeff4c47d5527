import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { resolve } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { SECRET } from "./serve.ts";

const COMMAND = resolve(import.meta.dirname, "../src/cli.ts");

function start(args: string[], env: Record<string, string>) {
  return new Promise<{ code: unknown; stdout: string; stderr: string }>((done) => {
    execFile(process.execPath, ["--conditions", "@snap/source", COMMAND, ...args], { env }, (error, stdout, stderr) =>
      done({ code: error ? error.code : 0, stdout, stderr }),
    );
  });
}

// Starting a process may take a while on a busy machine.
describe("the command", { timeout: 30_000 }, () => {
  it("exits with 1 and prints the report when a response differs", async () => {
    const server = createServer((_, response) => response.setHeader("content-type", "text/html").end("<p>Sign in</p>"));
    onTestFinished(() => void server.close());
    await once(server.listen(0, "127.0.0.1"), "listening");
    const url = `http://127.0.0.1:${Object(server.address()).port}`;
    const { code, stdout } = await start(["instavm", "--base-url", url], { INSTAVM_API_KEY: SECRET });
    expect([code, stdout]).toEqual([1, expect.stringContaining("content-type: listSnapshots 200 content-type")]);
  });

  it("exits with 2 and names the environment variable without a credential", async () => {
    const { code, stdout, stderr } = await start(["instavm"], {});
    expect([code, stdout, stderr]).toEqual([2, "", expect.stringContaining("set INSTAVM_API_KEY\n")]);
  });

  it("exits with 2 and suggests the option or provider with a similar name", async () => {
    const answers = await Promise.all([start(["instavm", "--base-urll"], {}), start(["instvm"], {})]);
    expect(answers.map(({ code }) => code)).toEqual([2, 2]);
    expect(answers[0]?.stderr).toMatch(/^Unknown option --base-urll\. Did you mean --base-url\?\n\nUsage: /);
    expect(answers[1]?.stderr).toMatch(/^No folder specs\/instvm\. Did you mean instavm\?\n\nUsage: /);
  });
});
