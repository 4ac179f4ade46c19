import { LEVEL_OF_A_CASE } from '@pantau/psychometrics'
import { badInput, type Sentence } from '../../errors.ts'
import type { Explanation } from '../results/flag-words.ts'
import type { DecisionOfReview, ExplanationFound, ReviewRow, StepKind } from './review-step.ts'

/** Days that a school has to answer before a decision other than clearing; invented, as long as letters to parents take. */
export const ANSWER_WITHIN_DAYS = 14

export interface StepAsked {
  readonly kind: StepKind
  readonly decision: DecisionOfReview | null
  readonly explanations: readonly ExplanationFound[]
  readonly level: number
  /** Every innocent explanation of such a flag. */
  readonly toRuleOut: readonly Explanation[]
  readonly now: Date
}

/** Says why a step may not be taken now: in which order people act, and what must be looked into first. */
export function refuseStep(asked: StepAsked, { state, steps }: ReviewRow): void {
  if (asked.kind === 'OPENED') {
    if (asked.level < LEVEL_OF_A_CASE) throw tooLittleEvidence
    if (state !== 'NEW') throw openedBefore
    return
  }
  if (state === 'NEW') throw notOpened
  if (asked.kind === 'DECIDED' && state !== 'PROPOSED') throw notProposed
  if (asked.kind !== 'PROPOSED' && asked.kind !== 'DECIDED') return
  if (asked.decision === null) throw decisionMissing
  if (asked.decision === 'CLEAN') return
  const found = asked.kind === 'PROPOSED' ? asked.explanations : latestProposal(steps)
  const open = asked.toRuleOut.filter(({ key }) => !found.some((each) => each.key === key))
  if (open.length > 0) throw explanationsOpen(open.map(({ words }) => words))
  if (found.some(({ finding }) => finding === 'EXPLAINS')) throw explained
  const opened = steps.find(({ kind }) => kind === 'OPENED')
  const hasAnswered = steps.some(({ kind }) => kind === 'REPLIED')
  const dueAt = Date.parse(opened?.takenAt ?? '') + ANSWER_WITHIN_DAYS * MS_A_DAY
  if (!hasAnswered && asked.now.getTime() < dueAt) throw notHeard
}

const MS_A_DAY = 86_400_000

const latestProposal = (steps: ReviewRow['steps']): readonly ExplanationFound[] =>
  steps.findLast(({ kind }) => kind === 'PROPOSED')?.explanations ?? []

const tooLittleEvidence = badInput(
  `Berkas dibuka mulai tingkat bukti ${LEVEL_OF_A_CASE}: satu sinyal saja tidak cukup untuk meminta keterangan.`,
  `A case is opened from level ${LEVEL_OF_A_CASE} of evidence: one signal is not enough to ask anybody.`,
)

const openedBefore = badInput('Berkas ini sudah dibuka.', 'This case was opened already.')

const notOpened = badInput('Berkas ini belum dibuka. Buka dulu.', 'This case is not open yet. Open it first.')

const notProposed = badInput(
  'Belum ada usulan penelaah sesudah langkah terakhir. Keputusan memerlukan dua orang: penelaah mengusulkan, kepala dinas memutuskan.',
  'No reviewer has proposed since the last step. A decision takes two people: a reviewer proposes, the head of the office decides.',
)

const decisionMissing = badInput('Pilih satu keputusan.', 'Choose a decision.')

const explanationsOpen = (open: readonly Sentence[]) =>
  badInput(
    `Tandai dahulu setiap penjelasan wajar, disingkirkan atau dicatat. Belum: ${open.map(({ id }) => id).join(' ')}`,
    `Look into every innocent explanation first, ruled out or noted. Still open: ${open.map(({ en }) => en).join(' ')}`,
  )

const explained = badInput(
  'Satu penjelasan wajar menjelaskan seluruh temuan, jadi keputusannya bersih. Ubah penilaian itu bila tidak demikian.',
  'An innocent explanation explains all that was found, so the decision is to clear. Change that finding if it does not.',
)

const notHeard = badInput(
  `Sekolah belum menanggapi. Selain bersih, keputusan menunggu tanggapan sekolah atau ${ANSWER_WITHIN_DAYS} hari sejak berkas dibuka.`,
  `The school has not answered. Other than to clear, a decision waits for its answer or ${ANSWER_WITHIN_DAYS} days since the case was opened.`,
)
