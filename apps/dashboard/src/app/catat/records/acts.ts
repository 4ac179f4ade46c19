import 'server-only'
import { ask } from '../../../graphql/client.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { words } from '../../../i18n/words.ts'
import { addReferralTime } from '../referrals/add-referral-time.ts'
import type { RecordForm } from './record-form.ts'
import { settle } from './record-outcome.ts'

const assignCadreMutation = graphql(`
  mutation AssignCadre(
    $pregnancy: ID!
    $cadre: ID!
    $fromOn: Date
    $reason: String
    $endReason: AssignmentEnd
    $entryKey: String
    $language: Language!
  ) {
    outcome: assignCadre(
      pregnancy: $pregnancy
      cadre: $cadre
      fromOn: $fromOn
      reason: $reason
      endReason: $endReason
      entryKey: $entryKey
    ) { ...CareOutcome }
  }
`)

const endAssignmentMutation = graphql(`
  mutation EndAssignment($pregnancy: ID!, $reason: AssignmentEnd!, $on: Date, $language: Language!) {
    outcome: endAssignment(pregnancy: $pregnancy, reason: $reason, on: $on) { ...CareOutcome }
  }
`)

const closePregnancyMutation = graphql(`
  mutation ClosePregnancy($pregnancy: ID!, $reason: ClosingReason!, $sameAs: String, $language: Language!) {
    outcome: closePregnancy(pregnancy: $pregnancy, reason: $reason, sameAs: $sameAs) { ...CareOutcome }
  }
`)

const movePregnancyMutation = graphql(`
  mutation MovePregnancy($pregnancy: ID!, $move: MoveInput!, $language: Language!) {
    outcome: movePregnancy(pregnancy: $pregnancy, input: $move) { ...CareOutcome }
  }
`)

const withdrawRecordMutation = graphql(`
  mutation WithdrawRecord($pregnancy: ID!, $correction: CorrectionInput!, $language: Language!) {
    outcome: withdrawRecord(pregnancy: $pregnancy, correction: $correction) { ...CareOutcome }
  }
`)

const said = words.id.care

/** What is done to a client's file without a record of its own. */
export const acts = {
  kader: async (entry, { pregnancy, entryKey, language }) => {
    const cadre = entry.needed('cadre')
    const fromOn = entry.day('fromOn')
    const asked = { reason: entry.text('reason'), endReason: entry.choice('endReason', said.assignmentEnds) }
    if (entry.problems.length > 0) return null
    return settle(await ask(assignCadreMutation, { pregnancy, cadre, fromOn, ...asked, entryKey, language }))
  },
  'akhiri-kader': async (entry, { pregnancy, language }) => {
    const reason = entry.neededChoice('reason', said.assignmentEnds, 'COMPLETED')
    const on = entry.day('on')
    if (entry.problems.length > 0) return null
    return settle(await ask(endAssignmentMutation, { pregnancy, reason, on, language }))
  },
  tutup: async (entry, { pregnancy, language }) => {
    const reason = entry.neededChoice('reason', said.closingReasons, 'LOST')
    const sameAs = entry.text('sameAs')
    if (entry.problems.length > 0) return null
    return settle(await ask(closePregnancyMutation, { pregnancy, reason, sameAs, language }))
  },
  pindah: async (entry, { pregnancy, language }) => {
    const move = {
      village: entry.needed('village'),
      hamlet: entry.text('hamlet'),
      rt: entry.text('rt'),
      rw: entry.text('rw'),
      address: entry.text('address'),
      movedOn: entry.day('movedOn'),
      careCentre: entry.text('careCentre'),
      reason: entry.needed('reason'),
    }
    if (entry.problems.length > 0) return null
    return settle(await ask(movePregnancyMutation, { pregnancy, move, language }))
  },
  tarik: async (entry, { pregnancy, correction, language }) => {
    if (correction === null || entry.problems.length > 0) return null
    return settle(await ask(withdrawRecordMutation, { pregnancy, correction, language }))
  },
  'waktu-rujukan': addReferralTime,
} as const satisfies Record<string, RecordForm['send']>

export type Act = keyof typeof acts

export const readAct = (text: string): Act | undefined => (Object.keys(acts) as Act[]).find((act) => act === text)
