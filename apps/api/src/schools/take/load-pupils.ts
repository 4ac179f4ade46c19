import type postgres from 'postgres'
import { foldClassName } from './fold-class-name.ts'

export interface PupilEntry {
  readonly schoolCode: string
  readonly areaName: string
  readonly schoolYear: number
  readonly className: string
  readonly classId: number
  readonly grade: number
  readonly nisn: string
  readonly mark: string
  readonly name: string
  readonly sex: string | null
  readonly bornOn: string | null
  readonly listNumber: number | null
  readonly outcome: string | null
  readonly relativeMark: string | null
}

export interface MarkedPupil {
  readonly id: number
  readonly schoolName: string
  readonly schoolYear: number | null
  /** Whether the school that holds it is the importer's. */
  readonly isOwn: boolean
}

interface FoundClass {
  readonly id: number
  readonly grades: readonly number[]
}

/** Classes of the importer's schools by school, year and folded name. */
export async function loadClasses(tx: postgres.TransactionSql): Promise<ReadonlyMap<string, FoundClass>> {
  const classes = await tx<(FoundClass & { schoolCode: string; schoolYear: number; name: string })[]>`
    select id, grades, school_code as "schoolCode", school_year as "schoolYear", name from school_classes
    where school_code in (select registry_areas())`
  return new Map(
    classes.map((found) => [`${found.schoolCode} ${found.schoolYear} ${foldClassName(found.name)}`, found]),
  )
}

/** What the regency knows of these children and their relatives by fingerprint. */
export async function loadMarks(
  tx: postgres.TransactionSql,
  regencyCode: string,
  entries: readonly PupilEntry[],
): Promise<{ pupils: ReadonlyMap<string, MarkedPupil>; teachers: ReadonlySet<string> }> {
  const wanted = entries.flatMap(({ mark, relativeMark }) => (relativeMark === null ? [mark] : [mark, relativeMark]))
  const found = await tx<(MarkedPupil & { mark: string; kind: string })[]>`
    select m.mark, m.kind, m.record_id as id, m.school_year as "schoolYear", coalesce(a.name, m.school_code) as "schoolName",
      m.school_code in (select registry_areas()) as "isOwn"
    from school_marks m left join areas a on a.code = m.school_code
    where m.regency_code = ${regencyCode} and m.mark = any(${wanted})`
  const ofKind = (wantedKind: string) => found.filter(({ kind }) => kind === wantedKind)
  return {
    pupils: new Map(ofKind('PUPIL').map((pupil) => [pupil.mark, pupil])),
    teachers: new Set(ofKind('TEACHER').map(({ mark }) => mark)),
  }
}
