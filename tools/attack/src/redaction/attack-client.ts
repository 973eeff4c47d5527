import { unwrap } from "@snap/runtime";
import { CARRIERS, type Carrier } from "./carriers.ts";
import { PLACES, type Place } from "./places.ts";
import { createSecret } from "./secrets.ts";
import type { Subject } from "./subject.ts";
import { watch } from "./watch.ts";

/** A client of one provider, in front of a server that repeats the secrets of requests. */
export const CLIENT: Subject = {
  places: Object.keys(PLACES),
  async attack(random, encode, at) {
    const carried = random.pick(Object.keys(CARRIERS));
    const { kinds, send } = CARRIERS[carried] as Carrier;
    const secret = createSecret(random, kinds);
    const said = encode(secret);
    const place = PLACES[at] as Place;
    const { shown, options } = watch((request) => place(said, request));
    const error = await send(secret, options)
      .then((given) => unwrap(given as Parameters<typeof unwrap>[0]))
      .catch((thrown: unknown) => thrown);
    shown.push(error);
    return { carried, secret, said, shown };
  },
};
