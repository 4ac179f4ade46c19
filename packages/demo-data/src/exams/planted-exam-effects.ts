import type { DemoSize } from '../demo-sheet.ts'
import type { ExamSubject } from './exam-plan.ts'

export type ExamEffectKind = 'COPYING' | 'DICTATION' | 'LEAKED_KEY' | 'ALTERED_SHEETS' | 'SHARED_MISTAKE'

/** Something put into the exams on purpose, for tests to look for; no analysis may read it. */
export interface ExamEffect {
  readonly kind: ExamEffectKind
  readonly npsn: string
  readonly subjects: readonly ExamSubject[]
  /** COPYING: pairs. DICTATION: share of the items. LEAKED_KEY and ALTERED_SHEETS: share of the class that takes part. */
  readonly size: number
  readonly sizes: readonly DemoSize[]
}

const both: readonly DemoSize[] = ['small', 'full']
const everySubject: readonly ExamSubject[] = ['MATEMATIKA', 'BAHASA_INDONESIA']

const effect = (
  kind: ExamEffectKind,
  npsn: string,
  size: number,
  { subjects = everySubject, sizes = ['full'] }: Partial<Pick<ExamEffect, 'subjects' | 'sizes'>> = {},
): ExamEffect => ({ kind, npsn, subjects, size, sizes })

/** What honest schools show too stands here as well: a mistake that a whole class was taught. */
export const plantedExamEffects: readonly ExamEffect[] = [
  effect('COPYING', '99150001', 4, { sizes: both }),
  effect('COPYING', '99160005', 3, { sizes: both }),
  effect('COPYING', '99170003', 3, { subjects: ['MATEMATIKA'], sizes: both }),
  effect('SHARED_MISTAKE', '99170002', 4, { subjects: ['MATEMATIKA'], sizes: both }),
  effect('DICTATION', '99150003', 0.6, { sizes: both }),
  effect('ALTERED_SHEETS', '99170006', 0.8, { sizes: both }),
  ...['99010005', '99030023', '99050004', '99060008', '99080010', '99110025', '99130024', '99200027'].map((npsn) =>
    effect('COPYING', npsn, 4),
  ),
  ...['99020031', '99040012', '99070024', '99090013', '99120050', '99140017', '99180024'].map((npsn) =>
    effect('COPYING', npsn, 3, { subjects: ['BAHASA_INDONESIA'] }),
  ),
  ...['99010023', '99040020', '99060023', '99080025', '99120037', '99180026'].map((npsn) =>
    effect('DICTATION', npsn, 0.6),
  ),
  ...['99030027', '99050021', '99140009'].map((npsn) => effect('DICTATION', npsn, 0.6, { subjects: ['MATEMATIKA'] })),
  ...['99020014', '99090034', '99120001', '99170025'].map((npsn) => effect('LEAKED_KEY', npsn, 0.7)),
  ...['99040041', '99110023'].map((npsn) => effect('LEAKED_KEY', npsn, 0.7, { subjects: ['BAHASA_INDONESIA'] })),
  ...['99010050', '99050037', '99130017', '99160011'].map((npsn) => effect('ALTERED_SHEETS', npsn, 0.8)),
  ...['99030035', '99140026'].map((npsn) => effect('ALTERED_SHEETS', npsn, 0.8, { subjects: ['MATEMATIKA'] })),
  effect('SHARED_MISTAKE', '99060029', 4, { subjects: ['MATEMATIKA'] }),
]

/** What holds for a school in a subject; a school of another size of the demo has the same. */
export const findExamEffect = (kind: ExamEffectKind, npsn: string, subject: ExamSubject): ExamEffect | undefined =>
  plantedExamEffects.find(
    (planted) => planted.kind === kind && planted.npsn === npsn && planted.subjects.includes(subject),
  )

/** The item, from 0 on form A, whose key was printed wrongly. */
export const misprintedKey: { readonly subject: ExamSubject; readonly item: number } = {
  subject: 'MATEMATIKA',
  item: 16,
}
