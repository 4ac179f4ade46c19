import {
  type ChoiceTable,
  type ClassScreen,
  joinSubjects,
  type Locale,
  type OptionModel,
  poolScreens,
  type ResponseMatrix,
} from '@pantau/psychometrics'
import { findModel, type SignModel } from './find-model.ts'
import type { ClassIntake } from './read-classes.ts'
import { type OtherSubject, type ScreenedOther, screenOther } from './screen-others.ts'
import { ALL_PAIRS, type SignOptions } from './sign-options.ts'

/** What pairs are compared by: the answers of one subject, or those of several joined. */
export interface PooledSubjects {
  table: ChoiceTable
  model: OptionModel
  pupils: readonly string[]
  screen: ClassScreen | null
  others: readonly ScreenedOther[]
}

export interface FirstSubject {
  matrix: ResponseMatrix
  model: SignModel
  intake: ClassIntake | null
  classes: ClassScreen | null
}

/** The first subject as it is, or joined with the others of the same pupils; each keeps its own model. */
export async function poolSubjects(
  { matrix: { pupils }, model, intake, classes }: FirstSubject,
  others: readonly OtherSubject[],
  options: SignOptions,
  locale: Locale,
): Promise<PooledSubjects> {
  const { table } = model
  if (others.length === 0) {
    return { table, model: classes?.model ?? model.estimate(table), pupils, screen: classes, others: [] }
  }
  const models = await Promise.all(others.map(({ matrix }) => findModel(matrix, options, locale)))
  if (!intake?.areClasses || !classes) {
    const joined = joinSubjects([
      { table, pupils, model: classes?.model ?? model.estimate(table) },
      ...models.map(({ table: own, estimate }, place) => ({
        table: own,
        pupils: others[place]?.matrix.pupils ?? [],
        model: estimate(own),
      })),
    ])
    return { ...joined, screen: classes && { ...classes, model: joined.model }, others: [] }
  }
  const { family } = options
  const isRefitted = options.pairs === ALL_PAIRS && family === 'clean'
  const screened = others.flatMap((other, place) => {
    const own = models[place]
    return own ? [screenOther(other, own, pupils, intake.input.members, { family, isRefitted })] : []
  })
  const { subjects, screen } = poolScreens({ table, pupils, screen: classes }, screened, intake.input.members, family)
  return { ...subjects, screen, others: screened }
}
