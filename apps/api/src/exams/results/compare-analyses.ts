import type postgres from 'postgres'
import { type SchoolAsker, withSchools } from '../../schools/access/with-schools.ts'
import type { AnalysisRow } from '../jobs/analysis-rows.ts'
import { tellShare } from './shares.ts'

type Category = 'HIGH' | 'ATTENTION' | 'CLARIFY' | null

/** What is different from the finished analysis before; null of a first one. */
export const compareAnalyses = (asker: SchoolAsker, { id, examId, state, keyVersions }: AnalysisRow) =>
  withSchools(asker, 'read only', async (tx) => {
    if (state !== 'DONE') return null
    const [before] = await tx<{ id: number; keyVersions: Record<string, number> }[]>`
      select id, key_versions as "keyVersions" from exam_analyses
      where exam_id = ${examId} and state = 'DONE' and id < ${id} order by id desc limit 1`
    if (before === undefined) return null
    const both = tx`(select * from exam_results where analysis_id = ${before.id}) b
      join (select * from exam_results where analysis_id = ${id}) a using (kind, subject_id, area_code, name)`
    const subjects = await tx<
      {
        subject: string
        form: string
        meanBefore: number
        meanAfter: number
        alphaBefore: number
        alphaAfter: number
      }[]
    >`
      select s.name as subject, a.body->>'form' as form, b.body->'mean' as "meanBefore", a.body->'mean' as "meanAfter",
        b.body->'alpha' as "alphaBefore", a.body->'alpha' as "alphaAfter"
      from ${both} join exam_subjects s on s.id = subject_id where a.kind = 'TEST' order by s.position, a.name`
    const items = await tx<ItemChange[]>`
      select s.name as subject, a.body->>'item' as item, b.body->>'key' as "keyBefore", a.body->>'key' as "keyAfter",
        b.body->'p' as "pBefore", a.body->'p' as "pAfter", b.body->'discrimination' as "discriminationBefore",
        a.body->'discrimination' as "discriminationAfter", ${onlyKeyOf(tx, 'a', 'b')} as gaining, ${onlyKeyOf(tx, 'b', 'a')} as losing
      from ${both} join exam_subjects s on s.id = subject_id
      where a.kind = 'ITEM' and (a.body->'p' <> b.body->'p' or a.body->>'key' <> b.body->>'key') order by s.position, a.position`
    const schools = await tx<{ areaCode: string; areaName: string; before: Category; after: Category }[]>`
      select a.area_code as "areaCode", r.name as "areaName", b.body->'integrity'->>'category' as before,
        a.body->'integrity'->>'category' as after
      from ${both} join areas r on r.code = a.area_code
      where a.kind = 'SCHOOL' and a.pupils >= 10
        and a.body->'integrity'->>'category' is distinct from b.body->'integrity'->>'category' order by r.name`
    const [reached] = await tx<{ before: Counted; after: Counted }[]>`
      select b.body->'reached' as before, a.body->'reached' as after from ${both} where a.kind = 'REGENCY'`
    const [flags] = await tx<{ newFlags: number; goneFlags: number }[]>`
      select count(*) filter (where b.key is null)::integer as "newFlags",
        count(*) filter (where a.key is null)::integer as "goneFlags"
      from (select key from exam_flags where analysis_id = ${id}) a
      full join (select key from exam_flags where analysis_id = ${before.id}) b using (key)`
    const keys = Object.entries(keyVersions ?? {}).flatMap(([subject, version]) => {
      const earlier = before.keyVersions[subject]
      return earlier === undefined || earlier === version ? [] : [`${subject} ${earlier} → ${version}`]
    })
    const [reachedBefore, reachedAfter] = [tellShare(reached?.before ?? null), tellShare(reached?.after ?? null)]
    return {
      keys,
      subjects,
      items,
      schools,
      reachedBefore,
      reachedAfter,
      newFlags: flags?.newFlags ?? 0,
      goneFlags: flags?.goneFlags ?? 0,
    }
  })

type Counted = { readonly n: number; readonly count: number } | null

/** Pupils who chose what is right by one of the two keys only. */
const onlyKeyOf = (tx: postgres.TransactionSql, one: 'a' | 'b', other: 'a' | 'b') => tx`
  (select coalesce(sum((o->>'n')::integer), 0)::integer from jsonb_array_elements(${tx(one)}.body->'options') o
    where (o->>'isKey')::boolean and not exists (select from jsonb_array_elements(${tx(other)}.body->'options') p
      where p->>'option' = o->>'option' and (p->>'isKey')::boolean))`

interface ItemChange {
  readonly gaining: number
  readonly losing: number
  readonly subject: string
  readonly item: string
  readonly keyBefore: string
  readonly keyAfter: string
  readonly pBefore: number | null
  readonly pAfter: number | null
  readonly discriminationBefore: number | null
  readonly discriminationAfter: number | null
}
