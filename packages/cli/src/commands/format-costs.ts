import type { Cost } from "@snap/unified";

/** Renders amounts of money: `12.30 USD + 4.00 EUR`. Returns an empty string if there are none. */
export function formatCosts(costs: readonly Cost[]): string {
  return costs.map(({ amount, currency }) => `${amount.toFixed(2)} ${currency}`).join(" + ");
}
