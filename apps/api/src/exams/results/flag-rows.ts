import { expectedFalseFlags, FLAGGED_UP_TO_Q, HONEST_CLASSES_FLAGGED } from '@pantau/psychometrics'
import type postgres from 'postgres'
import { recordAccess } from '../../audit/record-access.ts'
import { notFound } from '../../errors.ts'
import { type SchoolAsker, withSchools } from '../../schools/access/with-schools.ts'
import { areasBelow } from '../../tkd/watch/find-watch.ts'
import type { FlagBody } from '../analysis/findings.ts'

export interface PupilOfFlag {
  readonly number: string
  readonly name: string | null
}

export interface FlagRow {
  readonly id: number
  readonly examId: number
  readonly analysisId: number
  readonly key: string
  readonly kind: 'CLASS' | 'PAIR'
  readonly schoolCode: string
  readonly schoolName: string
  readonly subdistrictName: string | null
  readonly className: string
  readonly firstId: number | null
  readonly secondId: number | null
  readonly pupils: PupilOfFlag[]
  readonly level: number
  readonly evidence: readonly { readonly kind: string; readonly subject: string }[]
  readonly rank: number
  readonly p: number | null
  readonly q: number | null
  readonly body: FlagBody
}

export const flagColumns = (tx: postgres.TransactionSql) => tx`
  f.id, f.exam_id as "examId", f.analysis_id as "analysisId", f.key, f.kind, f.school_code as "schoolCode",
  a.name as "schoolName", d.name as "subdistrictName", f.class_name as "className", f.first_id as "firstId",
  f.second_id as "secondId", f.level, f.evidence, f.rank, f.p, f.q, f.body,
  (select coalesce(jsonb_agg(jsonb_build_object('number', p.number, 'name', n.name) order by p.id), '[]')
    from exam_pupils p left join exam_persons n on n.pupil_id = p.id where p.id in (f.first_id, f.second_id)) as pupils`

export const flagTables = (tx: postgres.TransactionSql) => tx`
  exam_flags f join areas a on a.code = f.school_code left join areas d on d.code = a.parent_code`

export interface FlagQuestion {
  readonly analysisId: number
  readonly kind: 'CLASS' | 'PAIR' | null
  readonly area: string
  readonly minLevel: number
  readonly first: number
  readonly offset: number
}

export interface FlagPage {
  readonly totalCount: number
  readonly expectedFalsePairs: number
  readonly expectedFalseClasses: number
  readonly flags: FlagRow[]
}

/** Flags of an area, those of classes first, with the number that chance alone is expected to give. */
export async function listFlags(asker: SchoolAsker, question: FlagQuestion): Promise<FlagPage> {
  const { analysisId, kind, area, minLevel, first, offset } = question
  const page = await withSchools(asker, 'read only', async (tx) => {
    const within = tx`f.analysis_id = ${analysisId} and (${kind}::text is null or f.kind = ${kind})
      and f.level >= ${minLevel} and f.school_code in (${areasBelow(tx, area)})`
    const [counts] = await tx<{ all: number; pairs: number; honest: number }[]>`
      select count(*)::integer as all, (count(*) filter (where f.kind = 'PAIR'))::integer as pairs,
        (select (n.summary->'judgedClasses')::integer - (n.summary->'signalClasses')::integer from exam_analyses n
          where n.id = ${analysisId}) as honest
      from exam_flags f where ${within}`
    const flags = await tx<FlagRow[]>`
      select ${flagColumns(tx)} from ${flagTables(tx)} where ${within}
      order by f.kind, f.rank limit ${first} offset ${offset}`
    return { counts, flags }
  })
  await noteNames(asker, page.flags)
  const { all = 0, pairs = 0, honest = 0 } = page.counts ?? {}
  return {
    totalCount: all,
    expectedFalsePairs: expectedFalseFlags({ by: 'q', level: FLAGGED_UP_TO_Q, listed: pairs }),
    expectedFalseClasses:
      kind === 'PAIR' ? 0 : expectedFalseFlags({ by: 'p', level: HONEST_CLASSES_FLAGGED, tests: Math.max(0, honest) }),
    flags: page.flags,
  }
}

/** A flag that the asker may read; whose names leave is written down before. */
export async function findFlag(asker: SchoolAsker, flagId: number): Promise<FlagRow> {
  const [flag] = await withSchools(
    asker,
    'read only',
    (tx) => tx<FlagRow[]>`select ${flagColumns(tx)} from ${flagTables(tx)} where f.id = ${flagId}`,
  )
  if (flag === undefined) throw noSuchFlag
  await noteNames(asker, [flag])
  return flag
}

/** The same class or pair in the analysis before. */
export const findEarlier = async (
  asker: SchoolAsker,
  { examId, analysisId, key }: FlagRow,
): Promise<FlagRow | null> => {
  const [flag] = await withSchools(
    asker,
    'read only',
    (tx) => tx<FlagRow[]>`
      select ${flagColumns(tx)} from ${flagTables(tx)}
      where f.exam_id = ${examId} and f.key = ${key} and f.analysis_id < ${analysisId} order by f.analysis_id desc limit 1`,
  )
  return flag ?? null
}

/** Children whose names are about to leave. */
export async function noteNames(asker: SchoolAsker, flags: readonly Pick<FlagRow, 'pupils'>[]): Promise<void> {
  const named = flags.flatMap(({ pupils }) => pupils.filter(({ name }) => name !== null).map(({ number }) => number))
  if (named.length > 0) await recordAccess(asker, 'READ_PERSONS', [...new Set(named)])
}

const noSuchFlag = notFound(
  'Sinyal ini tidak ada, atau belum dibuka sebagai kasus untuk sekolah Anda.',
  'There is no such flag, or it has not been opened as a case for your school.',
)
