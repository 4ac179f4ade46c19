import type postgres from 'postgres'
import { badInput } from '../../errors.ts'
import type { Undoing } from '../../imports/undo-import.ts'
import { dropResults } from '../../tkd/watch/keep-results.ts'
import { enterSchools } from '../access/with-schools.ts'

/** The tables of a roster with their keys, those that are pointed at last. */
const tables = [
  ['teacher_relatives', 'id', ['teacher_id', 'pupil_id', 'school_code']],
  ['enrolments', 'id', ['school_year', 'class_id', 'school_code', 'grade', 'list_number', 'outcome']],
  ['pupil_persons', 'pupil_id', ['name', 'nisn', 'born_on']],
  ['pupils', 'id', ['sex', 'school_code']],
  ['school_classes', 'id', ['name', 'grades', 'teacher_id']],
  ['teacher_persons', 'teacher_id', ['name', 'nuptk']],
  ['teachers', 'id', ['school_code', 'roles', 'account_name']],
] as const

/**
 * Takes back what an import said of teachers, classes and children: what it added goes, what it changed is as before. A
 * record that was changed again since stays. Where a test already rests on it, nothing is taken back.
 */
export async function withdrawRoster(
  tx: postgres.TransactionSql,
  { id, viewer, scope, today }: Undoing,
): Promise<void> {
  const { regencyCode, areaCodes } = scope
  await enterSchools(tx, { regencyCode, areaCodes, today, accountName: viewer.name ?? '', tier: 'SCHOOL' })
  await tx`
    create temporary table taken_back on commit drop as
    select distinct on (v.table_name, v.record_id) v.table_name, v.record_id, v.before
    from school_record_versions v
    where v.import_id = ${id} and not exists (select from school_record_versions n
      where n.table_name = v.table_name and n.record_id = v.record_id and n.id > v.id and n.import_id is distinct from ${id})
    order by v.table_name, v.record_id, v.id`
  const gone = tx`select record_id from taken_back where before is null and table_name`
  await tx`delete from school_marks m where m.kind = 'PUPIL' and m.record_id in (${gone} = 'pupils')`
  await tx`delete from school_marks m where m.kind = 'TEACHER' and m.record_id in (${gone} = 'teachers')`
  try {
    for (const [table, key, columns] of tables) {
      const values = columns.map((column, at) => tx`${at === 0 ? tx`` : tx`,`} ${tx(column)} = o.${tx(column)}`)
      await tx`
        update ${tx(table)} t set ${values}
        from taken_back b, jsonb_populate_record(null::${tx(table)}, b.before) o
        where b.table_name = ${table} and b.before is not null and t.${tx(key)} = b.record_id`
      await tx`delete from ${tx(table)} t where t.${tx(key)} in (${gone} = ${table})`
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '23503') throw restedUpon
    throw error
  }
  await tx`
    update school_marks m set school_code = p.school_code, school_year = (select max(e.school_year) from enrolments e
      where e.pupil_id = p.id and e.school_code = p.school_code and e.outcome is distinct from 'MOVED_AWAY')
    from pupils p where m.kind = 'PUPIL' and m.record_id = p.id
      and p.id in (select record_id from taken_back where table_name in ('pupils', 'enrolments') and before is not null)`
  await tx`drop table taken_back`
  await dropResults(tx, regencyCode)
}

const restedUpon = badInput(
  'Impor ini tidak dapat dibatalkan: rombel, murid atau gurunya sudah dipakai dalam TKD atau impor lain. Batalkan yang lebih baru dahulu.',
  'This import cannot be taken back: a test or a newer import rests on its classes, children or teachers. Take the newer one back first.',
)
