import type { Cost } from "@snap/unified";

/** Renders amounts of money: `12.30 USD + 4.00 EUR`. Empty without an amount. */
export function formatCosts(costs: readonly Cost[]): string {
  return costs.map(({ amount, currency }) => `${amount.toFixed(2)} ${currency}`).join(" + ");
}
