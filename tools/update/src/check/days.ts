import { parse, stringify } from "yaml";
import { closePullRequest, commitToBranch, describeProperty, followNotice, mergeAndKeep, squash } from "./people.ts";
import type { Place } from "./place.ts";

/** A day of a simulated maintainer. */
export interface Day {
  readonly title: string;
  /** The events before the daily job runs. */
  readonly before?: (place: Place) => unknown;
  /** The expected result of the daily job. */
  readonly expected: string;
}

const NEW = "proposed for update/digitalocean; description read; tests run";
const PEOPLE = "update/digitalocean has commits by people";

const MOVED = `${PEOPLE}; the upstream has changed again since: see its pull request; description read; edited; says moved`;

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
  title: "the upstream reverts its change",
  before: publish(),
  expected: `${PEOPLE}; the upstream has reverted its change since: see its pull request; description read; edited; says withdrawn; label removed`,
};

/** More than two weeks of days. */
export const DAYS: readonly Day[] = [
  FIRST,
  SAME,
  {
    title: "a further change",
    before: publish("encrypted", "locked"),
    expected: `${NEW}; pushed; checks started; edited`,
  },
  {
    title: "the upstream reverts all of its changes",
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
    title: "people add an overlay action to the branch; a further change",
    before: async (place) => {
      await describeProperty(place, "encrypted");
      publish("encrypted", "locked", "shared")(place);
    },
    expected: `${MOVED} (minor, 0 to fix)`,
  },
  { title: "the same", expected: `nothing new; ${PEOPLE}; description read` },
  {
    title: "upstream removes the target of that overlay action",
    before: publish("locked", "shared"),
    expected: `${MOVED} (major, 1 to fix)`,
  },
  {
    title: "upstream has it again",
    before: publish("encrypted", "locked", "shared"),
    expected: `${MOVED} (minor, 0 to fix)`,
  },
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
    title: "a new state, next to the branch that was merged as one commit",
    before: publish("encrypted", "locked", "shared", "tier", "zone"),
    expected: `${NEW}; pushed; checks started; opened`,
  },
  {
    title: "people merge it as one commit, and delete the branch",
    before: (place) => squash(place, "delete"),
    expected: "nothing new",
  },
  {
    title: "the upstream renames an operation and a component: nothing new for callers",
    before: rename("encrypted", "locked", "shared", "tier", "zone"),
    expected: `${NEW}; pushed; checks started; opened`,
  },
  SAME,
  {
    title: "people merge the new names, and delete the branch",
    before: (place) => squash(place, "delete"),
    expected: "nothing new",
  },
];

/** Four of these days, for `npm test`. */
export const FOUR_DAYS: readonly Day[] = [FIRST, SAME, COMMITTED, WITHDRAWN];

function publish(...properties: string[]): (place: Place) => void {
  return ({ facts, upstream }) => upstream.publish(withProperties(facts, properties));
}

/** Does the same as {@link publish}, but renames an operation and a component. */
function rename(...properties: string[]): (place: Place) => void {
  return ({ facts, upstream }) => {
    const renamed = withProperties(facts, properties).replaceAll(/\bsnapshots_get\b/g, "read_snapshot");
    upstream.publish(renamed.replaceAll(/\bvolume_full\b/g, "whole_volume"));
  };
}

function withProperties(facts: string, properties: readonly string[]): string {
  if (properties.length === 0) return facts;
  const document = parse(facts);
  const { properties: known } = document.components.schemas.snapshots_base;
  for (const name of properties) known[name] = { type: "boolean" };
  return stringify(document, { aliasDuplicateObjects: false });
}
