import {
  type Evidence,
  evidenceLevel,
  LEVEL_OF_A_CASE,
  listClassEvidence,
  type NeighbourEffect,
  NOT_PRESENTED,
} from '@pantau/psychometrics'
import type { ResultRow } from './findings.ts'
import type { LoadedIncident } from './loaded-exam.ts'
import { classNeighbours } from './neighbours.ts'
import { type ExamClass, reasonsIn, type ScreenedExam, type ScreenedSubject } from './screen-loaded.ts'

/** What is known of a class at an exam, in each subject. */
export interface ToldClass extends ExamClass {
  readonly subjects: readonly ToldSubject[]
  readonly reasons: readonly string[]
  readonly evidence: readonly Evidence[]
  readonly level: number
}

export interface ToldSubject {
  readonly screened: ScreenedSubject
  readonly at: number
  readonly pupils: number
  readonly neighbours: NeighbourEffect | null
  readonly reasons: readonly string[]
}

export interface ClassContext {
  readonly incidents: readonly LoadedIncident[]
  readonly flaggedPupils: ReadonlySet<number>
}

export function tellClasses(exam: ScreenedExam, { incidents, flaggedPupils }: ClassContext): ToldClass[] {
  return exam.classes.map((each, at) => {
    const subjects = exam.subjects.flatMap((screened, subjectAt): ToldSubject[] => {
      const pupils = screened.members[at]?.length ?? 0
      if (pupils === 0) return []
      const neighbours = exam.pooled === null ? null : classNeighbours(screened, at, subjectAt)
      return [{ screened, at, pupils, neighbours, reasons: reasonsIn(screened, at) }]
    })
    const hasFlaggedPair = each.pupilIds.some((id) => flaggedPupils.has(id))
    const evidence: Evidence[] = subjects.flatMap(({ screened, neighbours }) =>
      listClassEvidence({ gains: null }, reasonsIn(screened, at), {
        ...{ subject: screened.built.subject.name, hasFlaggedPair: false, neighbourP: neighbours?.p ?? null },
      }),
    )
    if (hasFlaggedPair) evidence.push({ kind: 'PAIR', subject: '' })
    if (evidenceLevel(evidence) >= LEVEL_OF_A_CASE && hasIncident(each, subjects, incidents))
      evidence.push({ kind: 'INCIDENT', subject: '' })
    return { ...each, subjects, reasons: exam.reasons[at] ?? [], evidence, level: evidenceLevel(evidence) }
  })
}

/**
 * Whether a proctor noted something out of order about the class or a room it sat in. It documents a case that stands without
 * it, and never makes one.
 */
export function hasIncident(
  { schoolCode, className, pupilIds }: ExamClass,
  subjects: readonly Pick<ToldSubject, 'screened'>[],
  incidents: readonly LoadedIncident[],
): boolean {
  const here = incidents.filter((incident) => incident.schoolCode === schoolCode)
  if (here.length === 0) return false
  const rooms = new Set(
    subjects.flatMap(({ screened: { built } }) =>
      pupilIds.flatMap((id) => built.sheetAt[built.placeOf.get(id) ?? -1]?.room ?? []),
    ),
  )
  return here.some((incident) => {
    if (incident.className !== null) return incident.className === className
    return incident.room === null || rooms.has(incident.room)
  })
}

export const tellClassRows = (classes: readonly ToldClass[]): ResultRow[] =>
  classes.map((each, at) => ({
    ...{ kind: 'CLASS', subjectId: 0, areaCode: each.schoolCode, name: each.className, position: at },
    pupils: each.pupilIds.length,
    body: {
      ...{ reasons: each.reasons, level: each.level },
      subjects: each.subjects.map(tellSubject),
      ...tellItemsOf(each.subjects),
    },
  }))

function tellSubject({ screened, at, pupils, neighbours, reasons }: ToldSubject) {
  const { screen, placeOfClass, built } = screened
  const signals = screen?.first.signals[placeOfClass.get(at) ?? -1]
  const { maximum, mean, sd } = scoresOf(screened, at)
  return {
    ...{ subject: built.subject.name, pupils, reasons },
    ...{ mean: maximum > 0 ? (100 * mean) / maximum : 0, sd: maximum > 0 ? (100 * sd) / maximum : 0 },
    ...{ matchZ: signals?.matchZr ?? null, wrongMatchZ: signals?.wrongMatchZr ?? null, blockZ: signals?.m1Zr ?? null },
    ...{ unevenZ: signals?.m3Zr ?? null, propensity: signals?.propensity ?? null },
    ...{ spread: signals?.compression?.ratio ?? null, erasureZ: signals?.erasures?.z ?? null },
    neighbourP: neighbours?.p ?? null,
  }
}

function scoresOf({ built, members }: ScreenedSubject, at: number) {
  const scores = [...(members[at] ?? [])].map((place) => built.totals[place] ?? 0)
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0)
  const maximum = Math.max(...built.analysis.forms.map(({ test }) => test.maximum))
  return { maximum, mean, sd: scores.length > 1 ? Math.sqrt(squares / (scores.length - 1)) : 0 }
}

/** By subject the share of the points of each item that a class earned, null where its form lacks it, and how many had it. */
function tellItemsOf(subjects: readonly ToldSubject[]) {
  const told = subjects.map(({ screened, at }) => ({ id: screened.built.subject.id, items: earnedOf(screened, at) }))
  return {
    right: Object.fromEntries(told.map(({ id, items }) => [id, items.map(({ share }) => share)])),
    seen: Object.fromEntries(told.map(({ id, items }) => [id, items.map(({ seen }) => seen)])),
  }
}

function earnedOf({ built, members }: ScreenedSubject, at: number): { share: number | null; seen: number }[] {
  const { matrix } = built
  const places = members[at] ?? []
  return matrix.items.map(({ points, maximum }, item) => {
    let [seen, earned] = [0, 0]
    for (const place of places) {
      const code = matrix.codes[item * matrix.pupilCount + place] ?? 0
      if (code === NOT_PRESENTED) continue
      seen++
      earned += points[code] ?? 0
    }
    const share = seen === 0 || maximum === 0 ? null : earned / (seen * maximum)
    return { share: share === null ? null : Math.round(share * 10_000) / 10_000, seen }
  })
}
