import { parse, stringify } from "yaml";
import { closePullRequest, commitToBranch, followNotice, mergeAndKeep, squash } from "./people.ts";
import type { Place } from "./place.ts";

/** A day in the life of a maintainer. */
export interface Day {
  readonly title: string;
  /** What happens before the daily job runs. */
  readonly before?: (place: Place) => unknown;
  /** What the daily job is to do. */
  readonly expected: string;
}

const NEW = "proposed for update/digitalocean; description read; tests run";
const PEOPLE = "update/digitalocean has commits by people";

const FIRST: Day = {
  title: "a new state",
  before: publish("encrypted"),
  expected: `${NEW}; pushed; checks started; opened`,
};
const SAME: Day = { title: "the same", expected: "nothing new" };
const COMMITTED: Day = {
  title: "people commit to the branch, and set the label",
  before: commitToBranch,
  expected: `nothing new; ${PEOPLE}`,
};
const WITHDRAWN: Day = {
  title: "upstream takes its change back",
  before: publish(),
  expected: `${PEOPLE}; upstream has taken its change back since: see its pull request; description read; edited; says withdrawn; label removed`,
};

/** Two weeks and some days. */
export const DAYS: readonly Day[] = [
  FIRST,
  SAME,
  {
    title: "a further change",
    before: publish("encrypted", "locked"),
    expected: `${NEW}; pushed; checks started; edited`,
  },
  {
    title: "upstream takes all of it back",
    before: publish(),
    expected: "nothing new; the pull request of update/digitalocean is to be closed; description read; closed",
  },
  { title: "still so", expected: "nothing new" },
  {
    title: "upstream has it again: the branch has that state",
    before: publish("encrypted", "locked"),
    expected: `${NEW}; opened`,
  },
  COMMITTED,
  {
    title: "a further change",
    before: publish("encrypted", "locked", "shared"),
    expected: `${PEOPLE}; upstream has moved on since: see its pull request; description read; edited; says moved`,
  },
  { title: "the same", expected: `nothing new; ${PEOPLE}; description read` },
  {
    title: "people run the command that the pull request names",
    before: followNotice,
    expected: `${PEOPLE}, which has today's state; edited`,
  },
  WITHDRAWN,
  { title: "still so", expected: `nothing new; ${PEOPLE}; description read` },
  {
    title: "upstream has it again",
    before: publish("encrypted", "locked", "shared"),
    expected: `${PEOPLE}, which has today's state; edited`,
  },
  { title: "people merge it, and keep the branch", before: mergeAndKeep, expected: "nothing new" },
  {
    title: "a new state, next to the merged branch",
    before: publish("encrypted", "locked", "shared", "tier"),
    expected: `${NEW}; pushed; checks started; opened`,
  },
  {
    title: "people commit to it, close the pull request, and keep the branch",
    before: async (place) => {
      await commitToBranch(place);
      closePullRequest(place);
    },
    expected: `${PEOPLE} and no open pull request, so nothing is proposed: delete the branch, or open its pull request`,
  },
  {
    title: "people merge it as one commit, and keep the branch",
    before: (place) => squash(place, "keep"),
    expected: "nothing new",
  },
  {
    title: "a new state, next to the branch that was merged so",
    before: publish("encrypted", "locked", "shared", "tier", "zone"),
    expected: `${NEW}; pushed; checks started; opened`,
  },
  {
    title: "people merge it as one commit, and delete the branch",
    before: (place) => squash(place, "delete"),
    expected: "nothing new",
  },
];

/** Four of these days, for `npm test`. */
export const FOUR_DAYS: readonly Day[] = [FIRST, SAME, COMMITTED, WITHDRAWN];

function publish(...properties: string[]): (place: Place) => void {
  return ({ facts, upstream }) => {
    const document = parse(facts);
    const { properties: known } = document.components.schemas.snapshots_base;
    for (const name of properties) known[name] = { type: "boolean" };
    upstream.publish(properties.length > 0 ? stringify(document, { aliasDuplicateObjects: false }) : facts);
  };
}
