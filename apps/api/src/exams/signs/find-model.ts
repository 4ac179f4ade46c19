import {
  type ChoiceTable,
  choiceTable,
  estimateNominal,
  fraryModel,
  type IssueRow,
  kernelModel,
  type Locale,
  nominalAbilities,
  nominalModel,
  type OptionModel,
  type ResponseMatrix,
  selectMatrix,
  wesolowskyModel,
} from '@pantau/psychometrics'
import { badInput } from '../../errors.ts'
import { faultIn } from './open-named.ts'
import { readAbilities } from './read-abilities.ts'
import { type ItemOptions, layOutParameters, readNominalParameters } from './read-nominal-parameters.ts'
import type { ModelName, SignOptions } from './sign-options.ts'

/** The choices that are judged, and what says how likely each was. */
export interface SignModel {
  table: ChoiceTable
  estimate: (table: ChoiceTable, population?: readonly number[]) => OptionModel
  /** Given from outside: not to be fitted again without some classes. */
  isGiven: boolean
  issues: IssueRow[]
}

const ESTIMATES: Record<ModelName, SignModel['estimate']> = {
  kernel: kernelModel,
  frary: fraryModel,
  wesolowsky: wesolowskyModel,
  nominal: estimateNominal,
}

export async function findModel(matrix: ResponseMatrix, options: SignOptions, locale: Locale): Promise<SignModel> {
  const { parameters, abilities, model = parameters === undefined ? 'kernel' : 'nominal' } = options
  if (abilities !== undefined && parameters === undefined) {
    throw badInput(
      '--abilities memerlukan --parameters: kemampuan hanya berarti bersama parameter butirnya.',
      '--abilities needs --parameters: abilities mean something only beside the parameters of their items.',
    )
  }
  if (parameters !== undefined && model !== 'nominal') {
    throw badInput(
      `--parameters adalah parameter model nominal. Tulis --model nominal, atau hilangkan --parameters untuk ${model}.`,
      `--parameters are those of the nominal model. Write --model nominal, or leave out --parameters for ${model}.`,
    )
  }
  if (parameters === undefined) {
    return { table: choiceTable(matrix), estimate: ESTIMATES[model], isGiven: false, issues: [] }
  }
  return await givenModel(matrix, parameters, abilities, locale)
}

async function givenModel(
  matrix: ResponseMatrix,
  path: string,
  abilitiesPath: string | undefined,
  locale: Locale,
): Promise<SignModel> {
  const given = await readNominalParameters(path)
  const known = matrix.items.flatMap(({ id, type }, item) => (given.has(id) && type !== 'multiple' ? [item] : []))
  if (known.length === 0) throw noItemKnown(path, matrix.items[0]?.id ?? 'i1')
  const part = known.length === matrix.itemCount ? matrix : selectMatrix(matrix, [...matrix.pupils.keys()], known)
  const table = choiceTable(part)
  const parameters = layOutParameters(part.items, table.optionCount, given)
  const abilities =
    abilitiesPath === undefined ? nominalAbilities(table, parameters) : await readAbilities(abilitiesPath, part.pupils)
  const model = nominalModel(table, parameters, abilities)
  return { table, estimate: () => model, isGiven: true, issues: leftOutIssues(matrix, given, locale) }
}

const noItemKnown = (path: string, example: string) =>
  faultIn(
    path,
    {},
    `tidak satu pun butir lembar jawaban ada di sini. Isi kolom item dengan judul kolom jawaban, misalnya ${example}.`,
    `not one item of the answer sheet is here. Fill the column item with the titles of the answer columns, ${example} say.`,
  )

/** Items without parameters are left out of the signs, and named. */
function leftOutIssues({ items }: ResponseMatrix, given: ReadonlyMap<string, ItemOptions>, locale: Locale): IssueRow[] {
  return items
    .filter(({ id, type }) => !given.has(id) || type === 'multiple')
    .map(({ id, type }) => ({
      severity: 'WARN',
      code: 'NO_PARAMETERS',
      sheet: 'parameters',
      row: null,
      column: null,
      message: type === 'multiple' ? ANSWER_SET[locale](id) : NO_PARAMETERS[locale](id),
    }))
}

const NO_PARAMETERS = {
  id: (item: string) =>
    `Butir ${item} tidak punya parameter: tidak ikut dibandingkan. Tambahkan barisnya bila harus ikut.`,
  en: (item: string) => `Item ${item} has no parameters: it is not compared. Add its row if it should be.`,
}
const ANSWER_SET = {
  id: (item: string) => `Butir ${item} berjawaban jamak: parameter pilihan tidak berlaku, tidak ikut dibandingkan.`,
  en: (item: string) => `Item ${item} takes sets of answers: parameters of options do not apply, it is not compared.`,
}
