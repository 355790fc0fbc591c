import type { Proposition } from './propositions.ts'

/** What a unit that the other side lacks takes off a stretch, as a share of its weight. */
const lost = 0.5

const orders = new WeakMap<Proposition, number[]>()

/**
 * The matched weight of the run of units that is matched most densely, less half of what it has unmatched. Long clauses
 * that share one statement have it in one place; those that are about the same things in general, all over.
 */
export function densestStretch(
  proposition: Proposition,
  matched: readonly number[],
  weights: readonly number[],
): number {
  let [most, current] = [0, 0]
  for (const at of orderOf(proposition)) {
    const match = matched[at] as number
    current = Math.max(0, current + (weights[at] as number) * (match - lost * (1 - match)))
    most = Math.max(most, current)
  }
  return most
}

/** The units of what is said in the order of the text. */
function orderOf(proposition: Proposition): number[] {
  const known = orders.get(proposition)
  if (known) return known
  const { units } = proposition
  const order = [...units.keys()].filter((at) => !units[at]?.framed)
  order.sort((x, y) => (units[x]?.start ?? 0) - (units[y]?.start ?? 0))
  orders.set(proposition, order)
  return order
}
