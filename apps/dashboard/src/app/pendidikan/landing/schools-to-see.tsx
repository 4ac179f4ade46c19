import { formatNumber, formatRange } from '../../../charts/format/format-number.ts'
import { TableFrame } from '../../../charts/table-frame.tsx'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { schoolReportAddress } from '../ujian/exam-address.ts'
import type { ExamResults } from './read-exam-results.ts'

interface SchoolsToSeeProps {
  readonly language: Language
  readonly results: readonly ExamResults[]
}

const mostListed = 20

/** Schools whose integrity index calls for attention in the newest analysed exam. */
export const SchoolsToSee = ({ language, results }: SchoolsToSeeProps) => {
  const { exams, examSchool } = words[language]
  const said = exams.landing
  const newest = results.find(({ found }) => found !== null)
  const exam = newest?.exam.id ?? ''
  const schools = (newest?.found?.places.schools ?? [])
    .flatMap(({ integrity, ...school }) =>
      integrity?.value == null || integrity.category === null || integrity.category === 'HIGH'
        ? []
        : [{ ...school, ...integrity, value: integrity.value, category: integrity.category }],
    )
    .toSorted((one, other) => one.value - other.value)
  if (schools.length === 0) return <p>{said.noSchools}</p>
  const number = (value: number) => formatNumber(value, language, 1)
  return (
    <TableFrame
      frame={{
        language,
        caption: said.schools,
        source: exams.source,
        method: said.shrinkNote,
        fileName: 'iip-sekolah',
      }}
      table={{
        columns: [
          { header: said.school },
          { header: said.pupils, isNumber: true },
          { header: said.integrity, isNumber: true },
          { header: said.shrunken, isNumber: true },
          { header: said.category },
        ],
        rows: schools.slice(0, mostListed).map((school) => {
          const { areaCode, areaName, pupils, value, lower, upper, shrunken, category } = school
          const range =
            lower === null || upper === null
              ? ''
              : ` (${formatRange(lower, upper, { kind: 'number', decimals: 1 }, language)})`
          return {
            key: areaCode,
            cells: [
              {
                text: areaName,
                href: `/wilayah/${areaCode}`,
                note: <a href={schoolReportAddress(exam, areaCode)}>{examSchool.open}</a>,
              },
              { text: formatNumber(pupils, language), raw: pupils },
              { text: number(value) + range, raw: value },
              shrunken === null
                ? { text: exams.few, raw: null, isMissing: true }
                : { text: number(shrunken), raw: shrunken },
              { text: said.categories[category] },
            ],
          }
        }),
      }}
    />
  )
}
