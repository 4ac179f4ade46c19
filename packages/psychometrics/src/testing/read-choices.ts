import { buildMatrix } from '../matrix/build-matrix.ts'
import { type ChoiceTable, choiceTable } from '../similarity/choice-table.ts'
import { nominalModel } from '../similarity/nominal-model.ts'
import type { OptionModel } from '../similarity/option-model.ts'
import { type ReferenceRow, readFixture, referenceRows } from './read-fixture.ts'

const LEFT_OUT: Record<string, readonly string[]> = { form1: ['i142', 'i156'] } // an option nobody chose stops CopyDetect

export interface FixtureExam {
  table: ChoiceTable
  placeOf: ReadonlyMap<string, number>
  rows: readonly ReferenceRow[]
  model: OptionModel
}

/** A reference exam with its nominal parameters and abilities. */
export function readChoices(name: string): FixtureExam {
  const isLeftOut = (id: string) => (LEFT_OUT[name] ?? []).includes(id)
  const responses = readFixture(`${name}_responses`)
  const key = readFixture(`${name}_key`)
  const { matrix } = buildMatrix(
    responses,
    {
      header: [...key.header, 'options'],
      rows: key.rows.filter(([id = '']) => !isLeftOut(id)).map((row) => [...row, '1234']),
    },
    { person: responses.header[0] ?? '' },
  )
  const table = choiceTable(matrix)
  const parameters = referenceRows(`${name}_nrm_item_parameters`)
  const read = (letter: string) =>
    Float64Array.from(parameters.flatMap((row) => [1, 2, 3, 4].map((option) => Number(row[letter + option]))))
  const abilities = referenceRows(`${name}_nrm_thetas`).map(({ theta }) => Number(theta))
  return {
    table,
    placeOf: new Map(matrix.pupils.map((pupil, place) => [pupil, place])),
    rows: referenceRows(`${name}_responses`),
    model: nominalModel(table, { slopes: read('a'), intercepts: read('c') }, abilities),
  }
}
