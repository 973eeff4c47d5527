import { parseRef } from "../ref.ts";
import { check, checkSame, show } from "./check.ts";
import { checkFails } from "./check-fails.ts";
import { ACCOUNT, type Case } from "./trial.ts";

/** What was listed can be got, and what is gone cannot. */
export function getCases(): Case[] {
  return [
    {
      name: "get: gives each listed snapshot by its ref",
      async run(trial) {
        for (const listed of await trial.listFilled(5)) {
          const { account, id } = parseRef(listed.ref);
          check(account === ACCOUNT, () => `list: the ref ${listed.ref} names the account ${account}, not ${ACCOUNT}`);
          check(id === listed.id, () => `list: the ref ${listed.ref} does not name the id ${show(listed.id)}`);
          const got = await trial.adapter.get(id, {});
          check(got?.ref === listed.ref, () => `get: gave ${show(got?.ref)} when asked for ${listed.ref}`);
          checkSame(got, listed, () => `get: gave ${listed.ref} otherwise than the list`);
        }
      },
    },
    {
      name: "get: tells NOT_FOUND when the snapshot is gone",
      async run(trial) {
        const [gone] = await trial.listFilled(1);
        await trial.account.fill(0);
        const failure = { kinds: ["ApiError"], code: "NOT_FOUND", status: 404, retryable: false } as const;
        const get = () => trial.adapter.get(gone?.id ?? "", {});
        await checkFails(trial, { name: "get" }, { when: "the snapshot is gone", ...failure }, get);
      },
    },
  ];
}
