import type { KsprBandCode } from '../../../graphql/generated/graphql.ts'

interface Client {
  readonly number: string
  readonly kspr: { readonly band: KsprBandCode | null; readonly isEmergency: boolean }
}

interface Step {
  readonly overdueDays: number
}

const rankOfBand: Readonly<Record<KsprBandCode, number>> = { KRST: 1, KRT: 2, KRR: 3 }

/** Emergencies, then very high risk, high, and the rest. */
const rankOf = ({ kspr: { band, isEmergency } }: Client): number =>
  isEmergency ? 0 : band === null ? rankOfBand.KRR : rankOfBand[band]

/** Each client once with all her steps: the highest risk first, within a risk whoever waits longest. */
export function orderByUrgency<C extends Client, S extends Step>(
  due: readonly { readonly pregnancy: C; readonly step: S }[],
): { readonly pregnancy: C; readonly steps: readonly S[] }[] {
  const byClient = new Map<string, { readonly pregnancy: C; readonly steps: S[] }>()
  for (const { pregnancy, step } of due) {
    const steps = byClient.get(pregnancy.number)?.steps ?? []
    byClient.set(pregnancy.number, { pregnancy, steps: [...steps, step] })
  }
  const waited = (steps: readonly S[]) => Math.max(...steps.map(({ overdueDays }) => overdueDays))
  return [...byClient.values()].sort(
    (one, other) => rankOf(one.pregnancy) - rankOf(other.pregnancy) || waited(other.steps) - waited(one.steps),
  )
}
