import { packPatterns } from '../irt/answer-patterns.ts'
import type { ItemParameters } from '../irt/item-parameters.ts'
import { maximumAPosteriori, weightedLikelihood } from '../irt/point-abilities.ts'
import type { ResponseMatrix } from '../matrix/response-matrix.ts'
import { choiceTable } from '../similarity/choice-table.ts'
import { caution } from './caution.ts'
import { guttmanErrors } from './guttman-errors.ts'
import { ht } from './ht.ts'
import { type AbilityMethod, logLikelihoodZ } from './log-likelihood-z.ts'
import { maximumLikelihood } from './maximum-likelihood.ts'
import { pointBiserial } from './point-biserial.ts'
import { answersOf, type RightAnswers, rightAnswers } from './right-answers.ts'
import { u3 } from './u3.ts'

export const LEAST_ITEMS = 20 // below it person fit says too little to flag anyone (Meijer & Sijtsma 2001)

export interface PersonFit {
  score: number
  guttman: { errors: number; normed: number }
  u3: number | null
  zu3: number | null
  ht: number | null
  sato: number | null
  modifiedCaution: number | null
  pointBiserial: number | null
  /** Null without item parameters. */
  likelihood: PersonLikelihood | null
}

export interface PersonLikelihood {
  ability: Record<AbilityMethod, number>
  lz: number | null
  lzStar: Record<AbilityMethod, number | null>
}

/** Person fit of every pupil; the statistics of a model only where its parameters, one for each item, are given. */
export function analysePersons(matrix: ResponseMatrix, parameters: ItemParameters | null): PersonFit[] {
  const answers = rightAnswers(choiceTable(matrix))
  const coefficients = ht(answers)
  const likelihoods = parameters ? analyseLikelihoods(matrix, answers, parameters) : null
  return matrix.pupils.map((_, pupil) => {
    const scale = u3(answers, pupil)
    const cautions = caution(answers, pupil)
    return {
      score: answers.scores[pupil] ?? 0,
      guttman: guttmanErrors(answers, pupil),
      u3: scale?.u3 ?? null,
      zu3: scale?.zu3 ?? null,
      ht: coefficients[pupil] ?? null,
      sato: cautions?.sato ?? null,
      modifiedCaution: cautions?.modified ?? null,
      pointBiserial: pointBiserial(answers, pupil),
      likelihood: likelihoods?.[pupil] ?? null,
    }
  })
}

function analyseLikelihoods(
  matrix: ResponseMatrix,
  answers: RightAnswers,
  parameters: ItemParameters,
): PersonLikelihood[] {
  const patterns = packPatterns(matrix, [...matrix.items.keys()])
  const map = maximumAPosteriori(patterns, parameters, 1).values
  const wle = weightedLikelihood(patterns, parameters).values
  return matrix.pupils.map((_, pupil) => {
    const x = answersOf(answers, pupil)
    const pattern = patterns.patternOf[pupil] ?? 0
    const ability = { ml: maximumLikelihood(x, parameters), map: map[pattern] ?? 0, wle: wle[pattern] ?? 0 }
    const z = (method: AbilityMethod) => logLikelihoodZ(x, parameters, ability[method], method)
    const lzStar = (method: AbilityMethod) => z(method)?.lzStar ?? null
    return { ability, lz: z('ml')?.lz ?? null, lzStar: { ml: lzStar('ml'), map: lzStar('map'), wle: lzStar('wle') } }
  })
}
