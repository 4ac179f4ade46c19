import type { ChartTable, TableCell } from '../../../../charts/chart-table.ts'
import { formatList } from '../../../../charts/format/format-list.ts'
import { type FigureFormat, formatChange, formatNumber } from '../../../../charts/format/format-number.ts'
import { TableFrame } from '../../../../charts/table-frame.tsx'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { type Estimated, pointFormat, ratioFormat, sayEstimate } from './estimates.ts'
import type { ClassLine } from './watch-query.ts'

interface ClassTableProps {
  readonly language: Language
  readonly classes: readonly ClassLine[]
  readonly caption: string
  readonly fileName: string
  /** Where a school leads; left out on its own page. */
  readonly linkTo?: (school: string) => string
}

/** Classes with their scores and what to look at in them. */
export const ClassTable = ({ language, classes, caption, fileName, linkTo }: ClassTableProps) => {
  const said = words[language].tkd.signalClasses
  return (
    <TableFrame
      frame={{ language, caption, source: said.source, method: said.method, fileName }}
      table={classTable(classes, language, linkTo)}
    />
  )
}

const estimateCell = (estimate: Estimated, format: FigureFormat, language: Language): TableCell => {
  const text = sayEstimate(estimate, format, language)
  return text === undefined ? missingCell(language) : { text, raw: estimate.value }
}

const missingCell = (language: Language): TableCell => ({
  text: words[language].tkd.notEnough,
  raw: null,
  isMissing: true,
})

const changeCell = (change: number | null, language: Language): TableCell =>
  change === null ? missingCell(language) : { text: formatChange(change, language, pointFormat.decimals), raw: change }

const signalsOf = ({ isNarrow, isFalling }: ClassLine, language: Language): string => {
  const said = words[language].tkd.signalClasses
  return formatList([...(isNarrow ? [said.narrow] : []), ...(isFalling ? [said.falling] : [])], language)
}

function classTable(
  classes: readonly ClassLine[],
  language: Language,
  linkTo: ((school: string) => string) | undefined,
): ChartTable {
  const { tkd, scoring } = words[language]
  const said = tkd.signalClasses
  const areas = [...new Set(classes.flatMap((line) => line.areas.map(({ area }) => area)))]
  const hasChange = classes.some(({ change }) => change !== null)
  const missing = missingCell(language)
  const nothing: TableCell = { text: said.noSignal, raw: '', isMissing: true }
  return {
    columns: [
      { header: said.room },
      ...(linkTo ? [{ header: said.school }] : []),
      { header: said.signals },
      { header: said.pupils, isNumber: true },
      ...areas.map((area) => ({ header: scoring.areas[area], isNumber: true })),
      { header: said.gap, isNumber: true },
      { header: said.spread, isNumber: true },
      ...(hasChange ? [{ header: said.change, isNumber: true }] : []),
    ],
    rows: classes.map((line) => {
      const signals = signalsOf(line, language)
      return {
        key: `${line.schoolCode} ${line.grade} ${line.className}`,
        cells: [
          { text: line.className, note: scoring.grade(String(line.grade)) },
          ...(linkTo ? [{ text: line.schoolName, href: linkTo(line.schoolCode) }] : []),
          signals === '' ? nothing : { text: signals },
          { text: formatNumber(line.pupils, language), raw: line.pupils },
          ...areas.map((area) => {
            const found = line.areas.find((one) => one.area === area)
            return found ? estimateCell(found.score, pointFormat, language) : missing
          }),
          estimateCell(line.gap, pointFormat, language),
          line.spread === null
            ? missing
            : { text: said.times(formatNumber(line.spread, language, ratioFormat.decimals)), raw: line.spread },
          ...(hasChange ? [changeCell(line.change, language)] : []),
        ],
      }
    }),
  }
}
