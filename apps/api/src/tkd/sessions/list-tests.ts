import { type SchoolAsker, withSchools } from '../../schools/access/with-schools.ts'
import { type TkdArea, tkdAreas } from '../planning/plan-facts.ts'

export interface RubricItem {
  readonly grade: number
  readonly area: TkdArea
  readonly task: string
  readonly descriptors: string[]
}

export interface TestRow {
  readonly id: number
  readonly name: string
  readonly version: number
  readonly items: RubricItem[]
}

/** Tests with their rubrics, the newest version of each name first. */
export const listTests = (asker: SchoolAsker): Promise<TestRow[]> =>
  withSchools(
    asker,
    'read only',
    (tx) => tx<TestRow[]>`
      select t.id, t.name, t.version, coalesce(jsonb_agg(jsonb_build_object('grade', i.grade, 'area', i.area,
          'task', i.task, 'descriptors', i.descriptors)
          order by i.grade, array_position(${[...tkdAreas]}::text[], i.area), i.position)
        filter (where i.id is not null), '[]') as items
      from tkd_tests t left join tkd_items i on i.test_id = t.id
      group by t.id order by t.name, t.version desc`,
  )
