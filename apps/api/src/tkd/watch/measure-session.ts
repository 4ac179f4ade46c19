import { type PlannedWay, type TkdArea, tkdAreas } from '../planning/plan-facts.ts'
import { type Agreement, measureAgreement } from './measure-agreement.ts'
import { measureGap } from './measure-gap.ts'
import { type Independence, measureIndependence } from './measure-independence.ts'
import { type Leniency, measureLeniency } from './measure-leniency.ts'
import {
  centreScores,
  type Estimate,
  estimateMean,
  leastPupils,
  meanByChild,
  type ScoredPupil,
} from './scored-pupil.ts'
import { type WatchedClass, watchClasses } from './watch-classes.ts'

interface AreaScore {
  readonly area: TkdArea
  readonly score: Estimate
}

/** What a session shows of the children of a place. */
export interface PlaceResult extends Independence {
  readonly pupils: number
  readonly score: Estimate
  readonly areas: AreaScore[]
  readonly gap: Estimate
  /** Points to the next year beyond what the regency gained in grade and area. */
  readonly change: Estimate
  readonly agreement: Agreement
  readonly classes: number
  readonly narrowClasses: number
  readonly fallingClasses: number
  readonly comparedExaminers: number
  readonly outlierExaminers: number
}

/** Somebody who examined children of a grade of a class. */
export interface Rater {
  readonly examinerId: number
  readonly way: PlannedWay
  readonly areas: TkdArea[]
  readonly pupils: number
  readonly isOwnTeacher: boolean
  readonly isFromAbove: boolean
}

export interface ClassResult extends Omit<WatchedClass, 'changeZ'> {
  readonly areas: AreaScore[]
  readonly gap: Estimate
  readonly raters: Rater[]
}

export interface SessionResults {
  readonly regency: PlaceResult
  readonly subdistricts: ReadonlyMap<string, PlaceResult>
  readonly schools: ReadonlyMap<string, PlaceResult>
  readonly examiners: readonly Leniency[]
  readonly classes: readonly ClassResult[]
}

/** Measures a session of a whole regency: examiners and classes are compared with all others, whoever looks at them later. */
export function measureSession(
  rows: readonly ScoredPupil[],
  subdistrictOf: (schoolCode: string) => string | null,
): SessionResults {
  const examiners = measureLeniency(rows)
  const unitKey = ({ classId, grade }: { classId: number; grade: number }) => `${classId} ${grade}`
  const byUnit = groupBy(rows, unitKey)
  const classes = watchClasses(rows).map(({ changeZ: _, ...room }): ClassResult => {
    const own = byUnit.get(unitKey(room)) ?? []
    return { ...room, areas: measureAreas(own), gap: measureGap(own), raters: listRaters(own) }
  })
  const changeOf = changes(rows)
  const measure = (of: (row: { readonly schoolCode: string }) => string | null) => {
    const groups = { rows: groupBy(rows, of), classes: groupBy(classes, of), examiners: groupBy(examiners, of) }
    return new Map(
      [...groups.rows].map(([code, own]) => [
        code,
        {
          ...measurePlace(own, changeOf),
          ...countSignals(groups.classes.get(code) ?? [], groups.examiners.get(code) ?? []),
        },
      ]),
    )
  }
  return {
    regency: { ...measurePlace(rows, changeOf), ...countSignals(classes, examiners) },
    subdistricts: measure(({ schoolCode }) => subdistrictOf(schoolCode)),
    schools: measure(({ schoolCode }) => schoolCode),
    examiners,
    classes,
  }
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string | null): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}

function changes(rows: readonly ScoredPupil[]): (row: ScoredPupil) => number | null {
  const scoreOf = centreScores(rows, ({ score }) => score)
  const nextOf = centreScores(rows, ({ next }) => next)
  return (row) => {
    const [score, next] = [scoreOf(row), nextOf(row)]
    return score === null || next === null ? null : next - score
  }
}

const measurePlace = (rows: readonly ScoredPupil[], changeOf: (row: ScoredPupil) => number | null) => ({
  pupils: new Set(rows.map(({ pupilId }) => pupilId)).size,
  ...measureIndependence(rows),
  score: estimateMean(meanByChild(rows, ({ score }) => score)),
  areas: measureAreas(rows),
  gap: measureGap(rows),
  change: estimateMean(meanByChild(rows, changeOf)),
  agreement: measureAgreement(rows),
})

const measureAreas = (rows: readonly ScoredPupil[]): AreaScore[] =>
  tkdAreas.map((area) => ({
    area,
    score: estimateMean(rows.flatMap((row) => (row.area === area ? [row.score] : []))),
  }))

function countSignals(classes: readonly ClassResult[], examiners: readonly Leniency[]) {
  const compared = examiners.filter(({ pupils }) => pupils >= leastPupils)
  return {
    classes: classes.length,
    narrowClasses: classes.filter(({ isNarrow }) => isNarrow).length,
    fallingClasses: classes.filter(({ isFalling }) => isFalling).length,
    comparedExaminers: compared.length,
    outlierExaminers: compared.filter(({ isOutlier }) => isOutlier).length,
  }
}

function listRaters(rows: readonly ScoredPupil[]): Rater[] {
  return [...groupBy(rows, ({ examinerId }) => String(examinerId)).values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const { examinerId, way, isFromAbove } = first
    const areas = tkdAreas.filter((area) => own.some((row) => row.area === area))
    const isOwnTeacher = own.some((row) => row.isOwnTeacher)
    return [
      { examinerId, way, areas, pupils: new Set(own.map(({ pupilId }) => pupilId)).size, isOwnTeacher, isFromAbove },
    ]
  })
}
