import { attackContracts } from "./contracts/attack-contracts.ts";
import { attackByKilling } from "./kill/attack-kill.ts";
import { attackPatterns } from "./patterns/attack-patterns.ts";
import { attackPruning } from "./prune/attack-prune.ts";
import { attackRedaction } from "./redaction/attack-redaction.ts";
import type { Suite } from "./suite.ts";
import { attackText } from "./text/attack-text.ts";

/** All suites, keyed by the name that the command takes. */
export const SUITES: Readonly<Record<string, Suite>> = {
  contracts: attackContracts,
  kill: attackByKilling,
  patterns: attackPatterns,
  prune: attackPruning,
  redaction: attackRedaction,
  text: attackText,
};
