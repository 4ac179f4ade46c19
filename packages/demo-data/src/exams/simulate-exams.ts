import type { DemoSheet } from '../demo-sheet.ts'
import { dateOf, dayOf } from '../registry/days.ts'
import { buildCohort } from '../schools/build-pupils.ts'
import { listSchools } from '../schools/list-schools.ts'
import { pupilSheet } from '../schools/school-sheets.ts'
import { schoolYearOf } from '../schools/school-year-of.ts'
import { DEFAULT_SEED, type SchoolOptions } from '../schools/simulate-schools.ts'
import { drawItems } from './draw-items.ts'
import { EXAM_GRADE, type ExamSubject, examSubjects, subjectNames } from './exam-plan.ts'
import { answerLines, erasureLines, keyLines } from './exam-sheets.ts'
import { markSheet } from './mark-sheet.ts'
import { plantHelp } from './plant-help.ts'
import { seatPupils } from './seat-pupils.ts'
import type { MarkedSheet } from './simulated-exam.ts'

/** A file as an office would bring it in; the first line is the header. */
export interface ExamFile {
  readonly fileName: string
  lines(): Iterable<string>
}

export interface SimulatedExam {
  readonly subject: ExamSubject
  readonly name: string
  readonly onDay: string
  readonly key: ExamFile
  readonly answers: ExamFile
  readonly erasures: ExamFile
}

export interface SimulatedExams {
  readonly schoolYear: number
  readonly grade: number
  /** Children of the grade, who must be known before their answers come. */
  readonly pupils: DemoSheet
  readonly exams: readonly SimulatedExam[]
}

/**
 * A try-out of grade 6 in two subjects on two days: everybody's answers with rooms, seats, forms and erasures, and the keys.
 * The same seed, day and size give the same bytes; the rows of `small` are rows of `full`.
 */
export function simulateExams({ seed = DEFAULT_SEED, today, size }: SchoolOptions): SimulatedExams {
  const schools = listSchools(seed, size)
  const schoolYear = schoolYearOf(today)
  const cohortOf = (school: (typeof schools)[number], entryYear: number) => buildCohort(seed, school, entryYear)
  const first = firstDay(dayOf(today))

  function* sheetsOf(subject: ExamSubject): Generator<MarkedSheet> {
    const items = drawItems(seed, subject)
    for (const school of schools) {
      const seats = seatPupils(seed, school, cohortOf(school, schoolYear - EXAM_GRADE + 1))
      const sheets = seats.map((seated) => markSheet(seed, seated, subject, items))
      for (const className of new Set(seats.map((seated) => seated.className))) {
        const ofClass = sheets.filter(({ seated }) => seated.className === className)
        plantHelp(seed, ofClass, subject, items)
        yield* ofClass
      }
    }
  }

  return {
    schoolYear,
    grade: EXAM_GRADE,
    pupils: pupilSheet(schools, schoolYear, cohortOf, [EXAM_GRADE]),
    exams: examSubjects.map((subject, at) => {
      const file = (kind: string, lines: () => Iterable<string>): ExamFile => ({
        fileName: `simulasi-${kind}-${subject.toLowerCase().replace('_', '-')}-${schoolYear}.csv`,
        lines,
      })
      return {
        subject,
        name: `Uji coba TKA SD ${subjectNames[subject]} (simulasi)`,
        onDay: dateOf(first + at),
        key: file('kunci', () => keyLines(subject, drawItems(seed, subject))),
        answers: file('jawaban', () => answerLines(sheetsOf(subject), drawItems(seed, subject))),
        erasures: file('penghapusan', () => erasureLines(sheetsOf(subject))),
      }
    }),
  }
}

const DAYS_TO_SCAN = 12
const WEDNESDAY = 3

/** The last Wednesday that leaves the days to collect and scan the sheets; 1970-01-01 was a Thursday. */
function firstDay(today: number): number {
  const latest = today - DAYS_TO_SCAN
  return latest - ((latest + 4 - WEDNESDAY + 7) % 7)
}
