import type { Subject } from "@snap/provider-tests";
import type { Collections } from "@snap/qdrant/msw";

export const subject: Subject<Collections> = {
  situations: [
    {
      status: "202",
      name: "the request does not wait",
      send: ({ parameters, body }, operation) => {
        const wait = operation.parameters.filter(({ name }) => name === "wait");
        return { body, parameters: [...parameters, ...wait.map((parameter) => ({ ...parameter, value: false }))] };
      },
    },
  ],
};
