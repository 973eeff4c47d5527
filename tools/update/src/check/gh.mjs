// Replaces GitHub's `gh`: stores the pull requests of one repository in a file, and records their changes.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

const [file, command, action, ...args] = process.argv.slice(2);
const state = JSON.parse(readFileSync(file, "utf8"));
const names = ["head", "state", "limit", "json", "title", "body-file", "label", "add-label", "remove-label", "comment"];
const { values, positionals } = parseArgs({
  args,
  options: {
    ...Object.fromEntries(names.map((name) => [name, { type: "string" }])),
    ref: { type: "string" },
    force: { type: "boolean" },
  },
  allowPositionals: true,
});
const found = state.pulls.find(({ number }) => String(number) === positionals[0]);

const COMMANDS = {
  "pr list": () => {
    const open = state.pulls.filter(
      ({ isOpen, headRefName }) => isOpen && headRefName === (values.head ?? headRefName),
    );
    process.stdout.write(JSON.stringify(open));
  },
  "pr create": () => {
    const number = state.pulls.length + 1;
    const labels = values.label === undefined ? [] : [{ name: values.label }];
    const text = { title: values.title, body: readFileSync(values["body-file"], "utf8") };
    state.pulls.push({ number, headRefName: values.head, isCrossRepository: false, isOpen: true, labels, ...text });
    note("opened");
  },
  "pr edit": () => {
    const kept = found.labels.filter(({ name }) => name !== values["remove-label"] && name !== values["add-label"]);
    found.labels = values["add-label"] === undefined ? kept : [...kept, { name: values["add-label"] }];
    found.title = values.title ?? found.title;
    // GitHub stores the text of its web form with CRLF line breaks.
    found.body = readFileSync(values["body-file"], "utf8").replaceAll("\n", "\r\n");
    note("edited");
  },
  "pr close": () => {
    found.isOpen = false;
    note("closed");
  },
  "workflow run": () => note("checks started"),
  "label create": () => undefined,
};

COMMANDS[`${command} ${action}`]();
writeFileSync(file, JSON.stringify(state));

function note(text) {
  state.notes.push(text);
}
