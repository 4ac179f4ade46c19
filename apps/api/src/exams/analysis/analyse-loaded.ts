import { setImmediate } from 'node:timers/promises'
import { explainIssue, LEAST_PUPILS } from '@pantau/psychometrics'
import type { WorkOptions } from '../signs/compare-pairs.ts'
import { type BuiltSubject, buildSubject } from './build-subject.ts'
import type { Findings, Sentences, Summary } from './findings.ts'
import type { LoadedExam, LoadedSubject } from './loaded-exam.ts'
import { type ExamClass, listClasses, type ScreenedExam, screenPairsOf, screenSubject } from './screen-loaded.ts'
import { tellClassFlags } from './tell-class-flags.ts'
import { type ToldClass, tellClasses, tellClassRows } from './tell-classes.ts'
import { tellIndicators } from './tell-indicators.ts'
import { tellItems } from './tell-items.ts'
import { tellPairs } from './tell-pairs.ts'
import { tellPlaces } from './tell-places.ts'

export type Stage = 'READ' | 'ITEMS' | 'CLASSES' | 'PAIRS' | 'WRITE'

export interface AnalysisWork {
  readonly signal?: AbortSignal
  readonly onStage?: (stage: Stage, done: number, total: number) => void
}

/** Items, then classes, then the pairs of the classes without a signal; pure of where its input came from. */
export async function analyseLoaded(exam: LoadedExam, { signal, onStage }: AnalysisWork = {}): Promise<Findings> {
  const step = async (stage: Stage, done: number, total: number) => {
    onStage?.(stage, done, total)
    await setImmediate() // whoever shares this thread gets its turn
    signal?.throwIfAborted()
  }
  const built: BuiltSubject[] = []
  for (const [at, subject] of exam.subjects.entries()) {
    await step('ITEMS', at, exam.subjects.length)
    built.push(buildSubject(subject))
  }
  const classes = listClasses(exam.pupils)
  const screened: ScreenedExam['subjects'][number][] = []
  for (const [at, subject] of built.entries()) {
    await step('CLASSES', at, built.length)
    screened.push(screenSubject(subject, exam.isRandomised ? [] : classes))
  }
  await step('PAIRS', 0, 0)
  const work: WorkOptions = {
    ...(signal && { signal }),
    onProgress: (done, of) => onStage?.('PAIRS', done, of),
  }
  const found: ScreenedExam = exam.isRandomised
    ? { classes, subjects: withMembers(screened, classes), reasons: classes.map(() => []), pooled: null }
    : await screenPairsOf(classes, screened, work)
  return tell(exam, built, found)
}

/** Of an exam whose similarity is not judged, who sat in which class all the same. */
const withMembers = (screened: ScreenedExam['subjects'], classes: readonly ExamClass[]): ScreenedExam['subjects'] =>
  screened.map((subject) => ({
    ...subject,
    members: classes.map(({ pupilIds }) =>
      Int32Array.from(pupilIds.flatMap((id) => subject.built.placeOf.get(id) ?? [])),
    ),
  }))

function tell(exam: LoadedExam, built: readonly BuiltSubject[], found: ScreenedExam): Findings {
  const pairs = tellPairs(found, exam.incidents)
  const classes = tellClasses(found, { incidents: exam.incidents, flaggedPupils: pairs.flaggedPupils })
  const items = built.flatMap((subject) => tellItems(subject, exam.regencyCode))
  const places = tellPlaces({
    exam,
    built,
    classes,
    involved: found.pooled === null ? null : involvedOf(classes, pairs),
  })
  const tests = items.filter(({ kind }) => kind === 'TEST')
  return {
    results: [...items, ...tellClassRows(classes), ...places],
    pairs: pairs.rows,
    flags: [...tellClassFlags(classes), ...pairs.flags],
    summary: summarise(built, found, classes),
    indicators: tellIndicators(exam, tests, places),
  }
}

const involvedOf = (
  classes: readonly ToldClass[],
  { flaggedPupils }: { readonly flaggedPupils: ReadonlySet<number> },
): ReadonlySet<number> =>
  new Set([...flaggedPupils, ...classes.flatMap(({ reasons, pupilIds }) => (reasons.length > 0 ? [...pupilIds] : []))])

function summarise(built: readonly BuiltSubject[], found: ScreenedExam, classes: readonly ToldClass[]): Summary {
  const pairs = found.pooled?.screen
  const sat = new Set(built.flatMap(({ pupilIds }) => pupilIds))
  const shifts = found.subjects.flatMap(({ screen }) => screen?.largestShift ?? [])
  const clean = classes.filter(({ reasons }) => reasons.length === 0).flatMap(({ pupilIds }) => [...pupilIds])
  const judged = classes.filter(({ subjects }) => subjects.some(({ pupils }) => pupils >= LEAST_PUPILS)).length
  return {
    ...{ pupils: sat.size, classes: classes.length, judgedClasses: judged, model: 'kernel' },
    signalClasses: classes.filter(({ reasons }) => reasons.length > 0).length,
    ...{ pairs: pairs?.pairs.pairs ?? 0, keptPairs: pairs?.pairs.p.length ?? 0 },
    flaggedPairs: pairs?.q.filter((q) => q <= 0.05).length ?? 0,
    modelPupils: clean.filter((id) => sat.has(id)).length,
    largestShift: shifts.length === 0 ? null : Math.max(...shifts),
    remarks: [...built.flatMap(remarksOf), ...smallClasses(classes.length - judged)],
  }
}

/** Each kind of oddity once, with its number. */
function remarksOf({ issues, subject }: BuiltSubject): Sentences[] {
  const byCode = new Map<string, { count: number; said: Sentences }>()
  for (const issue of issues) {
    if (issue.code === 'MORE_OF_THE_SAME') continue
    const known = byCode.get(issue.code)
    if (known) known.count++
    else byCode.set(issue.code, { count: 1, said: { id: explainIssue(issue, 'id'), en: explainIssue(issue, 'en') } })
  }
  return [...byCode.values()].map(({ count, said }) => say(subject, said, count))
}

const say = ({ name }: LoadedSubject, { id, en }: Sentences, count: number): Sentences => ({
  id: `${name}: ${id}${count > 1 ? ` Seluruhnya ${count} kali.` : ''}`,
  en: `${name}: ${en}${count > 1 ? ` ${count} times in all.` : ''}`,
})

const smallClasses = (count: number): Sentences[] =>
  count === 0
    ? []
    : [
        {
          id: `${count} rombel berpeserta kurang dari ${LEAST_PUPILS} orang tidak dinilai keseragamannya; pasangannya tetap dibandingkan.`,
          en: `The uniformity of ${count} classes of fewer than ${LEAST_PUPILS} pupils is not judged; their pairs are compared.`,
        },
      ]
