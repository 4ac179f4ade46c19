import {
  analysePersons,
  type ClassScreen,
  comparedRanges,
  type ExamScreen,
  flagPairs,
  type IssueRow,
  type Locale,
  pairRows,
  personRows,
  type ResponseMatrix,
  type Row,
  type SignTables,
  schoolRows,
  screenClasses,
  unscreenedClasses,
} from '@pantau/psychometrics'
import { comparePairs } from './compare-pairs.ts'
import { findModel, type SignModel } from './find-model.ts'
import { type PooledSubjects, poolSubjects } from './pool-subjects.ts'
import { type ClassIntake, readClasses } from './read-classes.ts'
import { readItemParameters } from './read-item-parameters.ts'
import { readPairs } from './read-pairs.ts'
import { readSchools } from './read-schools.ts'
import { rowsOfKeptPairs } from './rows-of-kept-pairs.ts'
import type { OtherSubject } from './screen-others.ts'
import { showProgress } from './show-progress.ts'
import { ALL_PAIRS, type SignOptions } from './sign-options.ts'
import { signRowsOfClasses } from './sign-rows-of-classes.ts'
import { untilInterrupted } from './until-interrupted.ts'

/** The sheet the results are about, and those of other subjects of its pupils. */
export interface ExamSheets {
  matrix: ResponseMatrix
  classColumn: string | null
  others: readonly OtherSubject[]
}

export interface SignAnalysis {
  tables: SignTables
  issues: IssueRow[]
}

/** Signs of cheating as asked for: persons, classes, named pairs or all pairs inside the classes; pairs of all subjects together. */
export async function analyseSigns(
  { matrix, classColumn, others }: ExamSheets,
  options: SignOptions,
  locale: Locale,
): Promise<SignAnalysis> {
  const persons = await findPersons(matrix, options)
  const intake = await readClasses(matrix, classColumn, options, locale)
  if (options.pairs === undefined && intake === null) {
    return { tables: { pairs: [], persons, compared: null, classes: null, schools: [] }, issues: [] }
  }
  const model = await findModel(matrix, options, locale)
  const classes = intake && screenGroups(model, intake, options)
  const whole = await poolSubjects({ matrix, model, intake, classes }, others, options, locale)
  const screen =
    options.pairs === ALL_PAIRS && intake && whole.screen
      ? await screenAll(whole, intake, whole.screen, options, locale)
      : null
  const pairs = screen && intake ? rowsOfKeptPairs(whole, intake, screen, options) : await named(whole, options)
  const rows =
    intake?.areClasses && classes
      ? {
          column: intake.column,
          rows: signRowsOfClasses(model.table, intake, { classes, screen, others: whole.others }),
        }
      : null
  const compared = screen && { pairs: screen.pairs.pairs, family: options.family }
  const schools =
    screen && intake && options.schools !== undefined
      ? schoolRows(readSchools(matrix, options.schools), intake.input.members, screen)
      : []
  const issues = [...model.issues, ...(intake?.issues ?? [])]
  return { tables: { pairs, compared, persons, classes: rows, schools }, issues }
}

async function findPersons(matrix: ResponseMatrix, { itemParameters, persons }: SignOptions): Promise<Row[]> {
  if (itemParameters === undefined && !persons) return []
  const parameters = itemParameters === undefined ? null : await readItemParameters(itemParameters, matrix.items)
  return personRows(matrix.pupils, analysePersons(matrix, parameters))
}

function screenGroups(
  { table, estimate, isGiven }: SignModel,
  { areClasses, input }: ClassIntake,
  { family, pairs }: SignOptions,
): ClassScreen {
  if (!areClasses) return unscreenedClasses(estimate(table), input.members)
  const isRefitted = pairs === ALL_PAIRS && family === 'clean' && !isGiven
  return screenClasses(table, input, { family, estimate, isRefitted })
}

async function named({ table, model, pupils }: PooledSubjects, options: SignOptions): Promise<Row[]> {
  if (options.pairs === undefined) return []
  const pairs = await readPairs(options.pairs, pupils)
  return pairRows(table, model, pupils, pairs, { rule: options.omitted, indices: options.indices })
}

async function screenAll(
  { table }: PooledSubjects,
  { input }: ClassIntake,
  classes: ClassScreen,
  { omitted }: SignOptions,
  locale: Locale,
): Promise<ExamScreen> {
  const work = { table, model: classes.model, ranges: comparedRanges(classes), rule: omitted }
  const onProgress = showProgress(locale)
  return flagPairs(
    input,
    classes,
    await untilInterrupted(locale, (signal) => comparePairs(work, { signal, onProgress })),
  )
}
