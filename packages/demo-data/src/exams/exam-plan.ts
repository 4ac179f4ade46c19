export const examSubjects = ['MATEMATIKA', 'BAHASA_INDONESIA'] as const

export type ExamSubject = (typeof examSubjects)[number]

export const subjectNames: Readonly<Record<ExamSubject, string>> = {
  MATEMATIKA: 'Matematika',
  BAHASA_INDONESIA: 'Bahasa Indonesia',
}

export const ITEMS = 40
export const OPTIONS = 4
export const EXAM_GRADE = 6
export const forms = ['A', 'B'] as const

export type ExamForm = (typeof forms)[number]

export const SEAT_COLUMNS = 5
export const SEAT_ROWS = 4 // a room seats 20, as the attendance list of the exam has lines

const topics: Readonly<Record<ExamSubject, readonly string[]>> = {
  MATEMATIKA: ['Bilangan', 'Pecahan', 'Pengukuran', 'Bangun datar', 'Bangun ruang', 'Data'],
  BAHASA_INDONESIA: ['Ide pokok', 'Informasi tersurat', 'Simpulan', 'Kosakata', 'Unsur cerita', 'Ejaan'],
}

/** What an item is about, by its number from 0; the numbers of a topic stand together. */
export const topicOf = (subject: ExamSubject, item: number): string =>
  topics[subject][Math.floor((item * topics[subject].length) / ITEMS)] ?? ''

const FORM_STEP = 17 // has no divisor in common with 40, so that each item has one place

/** Where an item of form A, from 0, is printed on a form. */
export const placeOnForm = (form: ExamForm, item: number): number =>
  form === 'A' ? item : (item * FORM_STEP + 7) % ITEMS

/** The name of an item, the same on every form. */
export const nameItem = (subject: ExamSubject, item: number): string =>
  `${subject.slice(0, 1)}${String(item + 1).padStart(2, '0')}`

export const letterOf = (option: number): string => 'ABCD'[option] ?? ''
