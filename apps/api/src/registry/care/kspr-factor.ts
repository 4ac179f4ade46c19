import { KSPR_CARD, type KsprFactor } from '@pantau/maternal-care'
import type { Sentence } from '../../errors.ts'

export interface FactorOfCard {
  readonly code: string
  readonly no: string
  readonly group: string
  readonly score: number
  readonly label: Sentence
  readonly groupLabel: Sentence
  readonly isByFacts: boolean
}

const asFactor = ({ code, no, group, score, label, rule }: KsprFactor): FactorOfCard => ({
  ...{ code, no, group, score, label },
  groupLabel: KSPR_CARD.groups[group],
  isByFacts: rule !== null,
})

export const listFactors = (): FactorOfCard[] => KSPR_CARD.factors.map(asFactor)

export const factorsOf = (codes: readonly string[]): FactorOfCard[] =>
  KSPR_CARD.factors.filter(({ code }) => codes.includes(code)).map(asFactor)
