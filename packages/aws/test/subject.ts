import type { Collections } from "@snap/aws/msw";
import type { Subject } from "@snap/provider-tests";

export const subject: Subject<Collections> = {
  situations: [
    missing("getSnapshot"),
    missing("deleteSnapshot"),
    missing("getImage"),
    missing("deregisterImage"),
    missing("getVolume"),
  ],
};

function missing(operation: string): NonNullable<Subject<Collections>["situations"]>[number] {
  const send = ({ parameters, ...given }: Given): Given => ({
    ...given,
    parameters: parameters.map((each) => (each.in === "path" ? { ...each, value: "id-0" } : each)),
  });
  return { operation, status: "400", name: "the id does not exist", send };
}

type Given = Parameters<NonNullable<NonNullable<Subject<Collections>["situations"]>[number]["send"]>>[0];
