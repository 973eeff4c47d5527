import { describe, expect, it } from "vitest";
import { checkChangesets } from "../../src/check/check-changesets.ts";

const check = (text: string) =>
  checkChangesets(
    new Map([
      ["packages/unified/package.json", "{}"],
      [".changeset/README.md", "About changesets."],
      [".changeset/first-list.md", text],
    ]),
  );

describe("checkChangesets", () => {
  it("accepts a changeset that names a package and describes the change", () => {
    expect(check('---\n"@snap/unified": minor\n---\n\nYou can list snapshots.\n')).toEqual([]);
  });

  it("refuses a changeset whose front matter was turned into a heading by a formatter", () => {
    const faults = check('---\n\n## "@snap/unified": minor\n\nYou can list snapshots.\n');
    expect(faults).toEqual([expect.stringMatching(/^\.changeset\/first-list\.md: .*missing or invalid frontmatter/)]);
  });

  it.each([
    [
      "an unknown package",
      '---\n"@snap/unify": minor\n---\n\nText.\n',
      '"@snap/unify", which is not a package under packages/',
    ],
    ["an unknown kind of release", '---\n"@snap/unified": small\n---\n\nText.\n', 'invalid version type "small"'],
    ["no package", "---\n---\n\nText.\n", "must name a package"],
    ["no text", '---\n"@snap/unified": minor\n---\n', "must say what a user can do now"],
    ["nothing", "", "file is empty"],
  ])("refuses a changeset with %s", (_, text, fault) => {
    expect(check(text)).toEqual([expect.stringContaining(fault)]);
  });
});
