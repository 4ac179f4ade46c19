import type { ChoiceTable } from '../similarity/choice-table.ts'
import type { OptionModel } from '../similarity/option-model.ts'
import type { OmittedRule } from '../similarity/pair-items.ts'
import type { PairRange, PairScreen } from '../similarity/screen-pairs.ts'

/** What a job compares; its arrays lie in shared memory, so that a worker gets them without a copy. */
export interface PairJob {
  table: ChoiceTable
  model: OptionModel
  rule: OmittedRule
}

export type ToWorker = ({ kind: 'open' } & PairJob) | { kind: 'screen'; place: number; range: PairRange }

export interface FromWorker {
  place: number
  screen: PairScreen
}
