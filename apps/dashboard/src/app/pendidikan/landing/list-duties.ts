import { formatNumber } from '../../../charts/format/format-number.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { examAddress } from '../ujian/exam-address.ts'
import type { ExamResults } from './read-exam-results.ts'

export interface Duty {
  readonly who: 'office' | 'reviewer' | 'head' | 'teacher'
  readonly words: string
  readonly href: string
}

interface Watched {
  readonly whole: { readonly ownTeacher: number | null; readonly outlierExaminers: number; readonly level: string }
  readonly classes: readonly unknown[]
}

interface About {
  readonly watch: Watched | null
  readonly results: readonly ExamResults[]
  readonly language: Language
}

/** What waits for somebody in the test of basic abilities and in written exams, and for whom. */
export function listDuties({ watch, results, language }: About): Duty[] {
  return [...dutiesOfTest(watch, language), ...results.flatMap((one) => dutiesOfExam(one, language))]
}

function dutiesOfTest(watch: Watched | null, language: Language): Duty[] {
  if (watch === null) return []
  const said = words[language].exams.landing
  const count = (value: number) => formatNumber(value, language)
  const { ownTeacher, outlierExaminers } = watch.whole
  const duties: (Duty & { readonly isDue: boolean })[] = [
    {
      ...{ who: 'head', href: '/pendidikan/tkd?urut=guru-sendiri#sekolah', isDue: (ownTeacher ?? 0) > 0 },
      words: said.ownTeacher(count(ownTeacher ?? 0)),
    },
    {
      ...{ who: 'office', href: '/pendidikan/tkd#kelonggaran', isDue: outlierExaminers > 0 },
      words: said.examiners(count(outlierExaminers)),
    },
    {
      ...{ who: 'office', href: '/pendidikan/tkd#rombel', isDue: watch.classes.length > 0 },
      words: said.classes(count(watch.classes.length)),
    },
  ]
  return duties.filter(({ isDue }) => isDue)
}

function dutiesOfExam({ exam, found }: ExamResults, language: Language): Duty[] {
  const said = words[language].exams.landing
  const count = (value: number) => formatNumber(value, language)
  const address = examAddress(exam.id)
  const state = exam.analyses[0]?.state
  if (state === 'FAILED') return [{ who: 'office', words: said.failed(exam.name), href: `${address}#analisis` }]
  if (found === null) return [{ who: 'office', words: said.notAnalysed(exam.name), href: address }]
  const keys = found.items.filter(({ suspectedKey }) => suspectedKey !== null).length
  const flags = found.flags?.totalCount ?? 0
  return [
    ...(keys > 0
      ? [{ who: 'teacher', words: said.keys(count(keys), exam.name), href: `${address}#periksa` } as const]
      : []),
    ...(flags > 0
      ? [{ who: 'reviewer', words: said.flags(count(flags), exam.name), href: '/pendidikan/temuan' } as const]
      : []),
  ]
}
