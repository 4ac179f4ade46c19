import { type ReportSheet, writeReport } from '@pantau/spreadsheets'
import type { SchoolAsker } from '../../schools/access/with-schools.ts'
import { nameSchoolYear } from '../../schools/school-year.ts'
import { findAnalysis } from '../jobs/analysis-rows.ts'
import { findExam } from '../keeping/exam-rows.ts'
import { integrityMeaning } from './flag-words.ts'
import { type ClassOfExam, listClasses } from './list-classes.ts'
import { listPlaces } from './list-places.ts'
import { listSchoolItems, type SchoolItem } from './list-school-items.ts'
import { schoolWords } from './school-words.ts'

interface Asked {
  readonly analysisId: number
  readonly school: string
  readonly language: 'ID' | 'EN'
}

type Places = Awaited<ReturnType<typeof listPlaces>>
type Said = (typeof schoolWords)['ID' | 'EN']

const oneDecimal = '0.0'

/** What an exam shows of a school, its classes and the items by its pupils, as XLSX. */
export async function writeSchoolWorkbook(asker: SchoolAsker, { analysisId, school, language }: Asked) {
  const { examId } = await findAnalysis(asker, analysisId)
  const [exam, places, classes, items] = await Promise.all([
    findExam(asker, examId),
    listPlaces(asker, analysisId, school),
    listClasses(asker, { analysisId, area: school, onlySignals: false }),
    listSchoolItems(asker, { analysisId, school }),
  ])
  const said = schoolWords[language]
  const titles = [
    said.heading,
    `${said.exam}: ${exam.name}, ${nameSchoolYear(exam.schoolYear)}`,
    `${places.whole?.areaName ?? ''} · NPSN ${school}`,
  ]
  const subjects = exam.subjects.map(({ name }) => name)
  const content = await writeReport([
    { ...layOutPlaces(places, subjects, said), titles, notes: [integrityMeaning[language === 'EN' ? 'en' : 'id']] },
    { ...layOutClasses(classes, subjects, said), titles, notes: [said.withheld] },
    { ...layOutItems(items, said), titles, notes: [said.order, said.withheld] },
  ])
  const fileName = `ujian-${school}-${nameSchoolYear(exam.schoolYear).replace('/', '-')}.xlsx`
  return { fileName, content: Buffer.from(content).toString('base64') }
}

type Laid = Omit<ReportSheet, 'titles' | 'notes'>

function layOutPlaces({ whole, above }: Places, subjects: readonly string[], said: Said): Laid {
  const limits = [
    { title: said.lower, format: oneDecimal },
    { title: said.upper, format: oneDecimal },
  ]
  return {
    name: said.summary,
    columns: [
      { title: said.place, width: 30 },
      { title: said.pupils },
      ...subjects.map((subject) => ({ title: said.mean(subject), format: oneDecimal })),
      { title: said.reached, format: oneDecimal },
      ...limits,
      { title: said.integrity, format: oneDecimal },
      ...limits,
      { title: said.shrunken, format: oneDecimal },
    ],
    rows: [...(whole === null ? [] : [whole]), ...above].map(({ areaName, pupils, scores, reached, integrity }) => [
      areaName,
      pupils,
      ...subjects.map((subject) => scores.find((score) => score.subject === subject)?.mean ?? null),
      ...[reached?.value ?? null, reached?.lower ?? null, reached?.upper ?? null],
      ...[integrity?.value ?? null, integrity?.lower ?? null, integrity?.upper ?? null, integrity?.shrunken ?? null],
    ]),
  }
}

function layOutClasses(classes: readonly ClassOfExam[], subjects: readonly string[], said: Said): Laid {
  return {
    name: said.classes,
    columns: [
      { title: said.class, width: 16 },
      { title: said.pupils },
      ...subjects.flatMap((subject) => [
        { title: said.mean(subject), format: oneDecimal },
        { title: said.sd(subject), format: oneDecimal },
      ]),
    ],
    rows: classes.map(({ className, pupils, subjects: sat }) => [
      className,
      pupils,
      ...subjects.flatMap((subject) => {
        const own = sat.find((each) => each.subject === subject)
        return [own?.mean ?? null, own?.sd ?? null]
      }),
    ]),
  }
}

const percent = (share: number | null) => (share === null ? null : 100 * share)

const layOutItems = (items: readonly SchoolItem[], said: Said): Laid => ({
  name: said.items,
  columns: [
    ...[{ title: said.subject, width: 20 }, { title: said.item }, { title: said.number }],
    ...[{ title: said.topic, width: 24 }, { title: said.pupils }],
    ...[said.right, said.lower, said.upper, said.regency, said.difference].map((title) => ({
      title,
      format: oneDecimal,
    })),
    { title: said.harder },
  ],
  rows: items.map(({ subject, item, form, position, topic, pupils, value, lower, upper, regency, isHarder }) => [
    ...[subject, item, form === '' ? position : `${form}${position}`, topic, pupils],
    ...[percent(value), percent(lower), percent(upper), percent(regency), 100 * (value - regency)],
    isHarder ? said.yes : said.no,
  ]),
})
