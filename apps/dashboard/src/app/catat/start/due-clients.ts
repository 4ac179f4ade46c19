import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import { orderByUrgency } from './order-by-urgency.ts'

const dueClientStep = graphql(`
  fragment DueClientStep on DueStep {
    pregnancy { number kspr { band isEmergency } ...ClientRow }
    step { overdueDays ...StepWords }
  }
`)

/** One entry a client with all her steps, in the order in which to go and see them. */
export const listDueClients = (masked: readonly FragmentType<typeof dueClientStep>[]) =>
  orderByUrgency(readFragment(dueClientStep, masked))

export type DueClient = ReturnType<typeof listDueClients>[number]
