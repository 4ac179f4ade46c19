import { dateOf, dayOf } from '../registry/days.ts'
import { buildCohort } from '../schools/build-pupils.ts'
import { listSchools } from '../schools/list-schools.ts'
import { nameYear } from '../schools/school-sheets.ts'
import { schoolYearOf } from '../schools/school-year-of.ts'
import { DEFAULT_SEED, type SchoolOptions } from '../schools/simulate-schools.ts'
import { drawItems } from './draw-items.ts'
import { EXAM_GRADE, type ExamSubject, examSubjects, subjectNames } from './exam-plan.ts'
import { answerLines, type PrintedItem, printKey } from './exam-sheets.ts'
import { markSheet } from './mark-sheet.ts'
import type { MarkedSheet } from './marked-sheet.ts'
import { plantHelp } from './plant-help.ts'
import { seatPupils } from './seat-pupils.ts'

export interface SimulatedSubject {
  readonly subject: ExamSubject
  readonly name: string
  readonly cutScore: number
  readonly key: readonly PrintedItem[]
  readonly fileName: string
  /** The file of answers as an office would bring it in; the first line is the header. */
  lines(): Iterable<string>
}

export interface SimulatedIncident {
  readonly schoolCode: string
  readonly room: string
  readonly kind: 'NOTE' | 'TALKING'
  readonly note: string
}

export interface SimulatedExam {
  readonly name: string
  /** Named by the year in which it ends. */
  readonly schoolYear: number
  readonly grade: number
  readonly heldOn: string
  readonly subjects: readonly SimulatedSubject[]
  readonly incidents: readonly SimulatedIncident[]
}

const CUT_SCORE = 22 // invented: just over half of the items

/**
 * The final exam of grade 6 of the last school year that ended, in two subjects: everybody's answers with rooms, seats, forms
 * and erasures, the keys, and what proctors noted. The same seed, day and size give the same bytes; the rows of `small` are
 * rows of `full`.
 */
export function simulateExam({ seed = DEFAULT_SEED, today, size }: SchoolOptions): SimulatedExam {
  const schools = listSchools(seed, size)
  const schoolYear = schoolYearOf(today) - 1

  function* sheetsOf(subject: ExamSubject): Generator<MarkedSheet> {
    const items = drawItems(seed, subject)
    for (const school of schools) {
      const seats = seatPupils(seed, school, buildCohort(seed, school, schoolYear - EXAM_GRADE + 1))
      const sheets = seats.map((seated) => markSheet(seed, seated, subject, items))
      for (const className of new Set(seats.map((seated) => seated.className))) {
        const ofClass = sheets.filter(({ seated }) => seated.className === className)
        plantHelp(seed, ofClass, subject, items)
        yield* ofClass
      }
    }
  }

  return {
    name: `Asesmen akhir SD ${nameYear(schoolYear)} (simulasi)`,
    ...{ schoolYear, grade: EXAM_GRADE, heldOn: thirdMondayOfMay(schoolYear) },
    subjects: examSubjects.map((subject) => ({
      ...{ subject, name: subjectNames[subject], cutScore: CUT_SCORE },
      key: printKey(subject, drawItems(seed, subject)),
      fileName: `simulasi-jawaban-${subject.toLowerCase().replace('_', '-')}-${schoolYear}.csv`,
      lines: () => answerLines(sheetsOf(subject), subject, drawItems(seed, subject)),
    })),
    incidents: incidents.filter(({ schoolCode }) => schools.some(({ npsn }) => npsn === schoolCode)),
  }
}

/** What proctors noted: of pupils who copied, and of an ordinary day. */
const incidents: readonly SimulatedIncident[] = [
  {
    schoolCode: '99160005',
    room: '1',
    kind: 'TALKING',
    note: 'Matematika: dua peserta di baris depan saling melihat lembar jawaban, ditegur pukul 08.40. (simulasi)',
  },
  {
    schoolCode: '99160003',
    room: '1',
    kind: 'NOTE',
    note: 'Listrik padam 10 menit, waktu ditambah 10 menit. Tidak ada kejadian lain. (simulasi)',
  },
  {
    schoolCode: '99030023',
    room: '1',
    kind: 'TALKING',
    note: 'Beberapa peserta bertukar kertas buram; pengawas mengambilnya. (simulasi)',
  },
]

const MONDAY = 1

/** 1970-01-01 was a Thursday. */
function thirdMondayOfMay(year: number): string {
  const first = dayOf(`${year}-05-01`)
  return dateOf(first + ((MONDAY - (first + 4) + 70_000_000) % 7) + 14)
}
