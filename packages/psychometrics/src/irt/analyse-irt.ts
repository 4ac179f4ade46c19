import type { Gap } from '../items/minimum-numbers.ts'
import type { ResponseMatrix } from '../matrix/response-matrix.ts'
import { isRight, wasPresented } from './answer-patterns.ts'
import { conditionalRasch } from './conditional-rasch.ts'
import { type Abilities, expectedAPosteriori } from './expected-a-posteriori.ts'
import { fitModel, type IrtFit, type IrtModel } from './fit-model.ts'
import { type ItemFit, itemFit } from './item-fit.ts'
import { difficulties } from './item-parameters.ts'
import { maximumAPosteriori, weightedLikelihood } from './point-abilities.ts'
import { type ParameterErrors, parameterErrors } from './standard-errors.ts'

export interface IrtAnalysis {
  fit: IrtFit
  difficulties: Float64Array
  errors: ParameterErrors | null
  /** At EAP abilities. */
  itemFit: ItemFit[]
  eap: Abilities
  wle: Abilities
  /** Posterior modes, for 2PL. */
  map: Abilities | null
  /** Difficulties without an assumption on ability, for Rasch with complete data. */
  conditional: ReturnType<typeof conditionalRasch>
  /** Share right of each item used, and right answers of each pattern. */
  shares: Float64Array
  scores: Int32Array
}

/** Everything the models give for an exam, or the gap where there are too few pupils or items. */
export function analyseIrt(matrix: ResponseMatrix, model: IrtModel): IrtAnalysis | Gap {
  const fit = fitModel(matrix, model)
  if ('reason' in fit) return fit
  const { patterns, parameters, latentVariance } = fit
  const eap = expectedAPosteriori(patterns, parameters, latentVariance)
  return {
    fit,
    difficulties: difficulties(parameters),
    errors: parameterErrors(fit),
    itemFit: itemFit(fit, eap.values),
    eap,
    wle: weightedLikelihood(patterns, parameters),
    map: model === 'twopl' ? maximumAPosteriori(patterns, parameters, latentVariance) : null,
    conditional: model === 'rasch' ? conditionalRasch(patterns) : null,
    ...countRight(fit),
  }
}

function countRight({ patterns }: IrtFit): Pick<IrtAnalysis, 'shares' | 'scores'> {
  const scores = new Int32Array(patterns.patternCount)
  const shares = Float64Array.from(patterns.items, (_, item) => {
    let right = 0
    let met = 0
    for (let pattern = 0; pattern < patterns.patternCount; pattern++) {
      if (!wasPresented(patterns, pattern, item)) continue
      const weight = patterns.weights[pattern] ?? 0
      met += weight
      if (!isRight(patterns, pattern, item)) continue
      right += weight
      scores[pattern] = (scores[pattern] ?? 0) + 1
    }
    return right / met
  })
  return { scores, shares }
}
