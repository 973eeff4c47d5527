import { attackRedaction } from "./redaction/attack-redaction.ts";
import type { Suite } from "./suite.ts";
import { attackText } from "./text/attack-text.ts";

/** All suites, keyed by the name that the command takes. */
export const SUITES: Readonly<Record<string, Suite>> = {
  redaction: attackRedaction,
  text: attackText,
};
