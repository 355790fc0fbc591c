import type { Difference } from '../claim.ts'
import type { Cluster } from '../cluster.ts'
export function judge(cluster: Cluster): Difference[] {
  return []
}
