import type { SnapshotPage } from "../adapter.ts";
import { check, show } from "./check.ts";
import type { ConformanceSubject } from "./subject.ts";
import type { Case, Trial } from "./trial.ts";

/** Returns the cases of positions: a listing can be resumed at each page. */
export function positionCases({ pageSize }: ConformanceSubject): Case[] {
  if (pageSize === null) return [];
  return [
    {
      name: "list: every page except the last has a `next`",
      async run(trial) {
        const pages = await listThree(trial, pageSize);
        pages.forEach(({ next }, index) => {
          const [place, last] = [`page ${index + 1} of ${pages.length}`, index === pages.length - 1];
          const right = last ? next === undefined : typeof next === "string" && next !== "";
          check(right, () => `list: ${place} has the \`next\` ${show(next)}`);
        });
      },
    },
    {
      name: "list: starts at the `next` that is passed as `from`",
      async run(trial) {
        const pages = await listThree(trial, pageSize);
        for (const [index, { next }] of pages.slice(0, -1).entries()) {
          check(next !== undefined, () => `list: page ${index + 1} of ${pages.length} has no \`next\``);
          await beginsAt(trial, pages, index + 1, next);
        }
      },
    },
  ];
}

async function listThree({ account, listPages }: Trial, pageSize: number): Promise<SnapshotPage[]> {
  await account.fill(2 * pageSize + 1);
  const pages = await listPages();
  // Other lists have empty pages.
  const { length } = pages.filter((page) => page.length > 0);
  check(length === 3, () => `list: yielded ${length} pages for ${2 * pageSize + 1} snapshots, not 3`);
  return pages;
}

async function beginsAt(trial: Trial, pages: readonly SnapshotPage[], index: number, from: string): Promise<void> {
  const { length } = trial.requests;
  const rest = await trial.listPages({ from });
  const sent = trial.requests.length - length;
  const when = `from the \`next\` of page ${index}`;
  const began = pages.findIndex((page) => refsOf([page]) === refsOf(rest.slice(0, 1))) + 1;
  check(began === index + 1, () => `list: started with ${began === 0 ? "no page" : `page ${began}`} ${when}`);
  check(refsOf(rest) === refsOf(pages.slice(index)), () => `list: yielded other snapshots than before ${when}`);
  check(sent === rest.length, () => `list: sent ${sent} requests for ${rest.length} pages ${when}`);
}

function refsOf(pages: readonly SnapshotPage[]): string {
  return JSON.stringify(pages.flatMap((page) => page.map(({ ref }) => ref)));
}
