import type { DueClientStepFragment, KsprBandCode } from '../../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'

const dueClientStep = graphql(`
  fragment DueClientStep on DueStep {
    pregnancy { number kspr { band isEmergency } ...ClientRow }
    step { overdueDays ...StepWords }
  }
`)

export interface DueClient {
  readonly pregnancy: DueClientStepFragment['pregnancy']
  readonly steps: readonly DueClientStepFragment['step'][]
}

const rankOfBand: Readonly<Record<KsprBandCode, number>> = { KRST: 1, KRT: 2, KRR: 3 }

/** Emergencies, then very high risk, high, and the rest; within a rank whoever waits longest. */
const rankOf = ({ pregnancy: { kspr } }: DueClient): number =>
  kspr.isEmergency ? 0 : kspr.band === null ? rankOfBand.KRR : rankOfBand[kspr.band]

const waitedDays = ({ steps }: DueClient): number => Math.max(...steps.map(({ overdueDays }) => overdueDays))

/** One entry a client with all her steps, in the order in which to go and see them. */
export function orderDueClients(masked: readonly FragmentType<typeof dueClientStep>[]): DueClient[] {
  const byClient = new Map<string, DueClient>()
  for (const { pregnancy, step } of readFragment(dueClientStep, masked)) {
    const steps = byClient.get(pregnancy.number)?.steps ?? []
    byClient.set(pregnancy.number, { pregnancy, steps: [...steps, step] })
  }
  return [...byClient.values()].sort((one, other) => rankOf(one) - rankOf(other) || waitedDays(other) - waitedDays(one))
}
