import type { TemplateOptions } from '@pantau/spreadsheets'
import { badInput } from '../../errors.ts'
import { type Element, elements } from '../../indicators/elements.ts'
import type { KnownArea } from '../areas/area-directory.ts'
import { nameColumns } from '../sheets/area-columns.ts'
import { labelOf } from './label-of.ts'
import { listMonths } from './month-names.ts'
import type { TemplateRequest } from './template-request.ts'
import { elementKinds, elementSheet, guideOfFigures, reportingWords } from './template-words.ts'

/** Rows filled in beforehand; a longer form is chosen row by row from the drop-downs. */
const mostKnownRows = 2_000

const apart = ['year', 'month']

type Known = Readonly<Record<string, string>>

/** The form of a sheet of counts: its lists, its months, and the rows that are known beforehand. */
export function describeFigures(request: TemplateRequest, areas: readonly KnownArea[]): TemplateOptions {
  const { layout, lang, year } = request
  const nameOf = (element: Element) => (lang === 'id' ? element.nameId : element.nameEn)
  const months = listMonths(year, lang)
  const monthly = [...elements.values()].filter(({ kind }) => kind !== 'TARGET')
  const places = areas.filter(({ level }) => level !== 'SCHOOL')
  const common = {
    lang,
    guide: guideOfFigures(layout, lang),
    references: [listElements(lang)],
  }
  const lists = { areaCode: places.map(labelOf), reporting: reportingWords[lang] }
  if (layout === 'LONG') {
    const periods = [...months, String(year)]
    return {
      ...common,
      without: [...nameColumns, ...apart],
      lists: { ...lists, element: [...elements.values()].map(nameOf), period: periods },
    }
  }
  const across = { key: 'value', headers: months }
  const wide = { ...common, across, lists: { ...lists, element: monthly.map(nameOf) } }
  const without = [...nameColumns, ...apart, 'period']
  if (layout === 'WIDE') {
    const rows = places.flatMap((area) =>
      monthly
        .filter(({ reportedAt }) => reportedAt === area.level)
        .map((element): Known => ({ areaCode: labelOf(area), element: nameOf(element) })),
    )
    const worksheets = [{ name: 'Data', rows: rows.length <= mostKnownRows ? rows : [] }]
    return { ...wide, without, worksheets }
  }
  const centres = places.filter(({ level }) => level === 'HEALTH_CENTRE')
  if (centres.length === 0) throw noCentres
  const rows = monthly.map((element): Known => ({ element: nameOf(element) }))
  return { ...wide, without: [...without, 'areaCode'], worksheets: nameSheets(centres).map((name) => ({ name, rows })) }
}

/** Excel's limit, and the signs that it does not take. */
const longestSheetName = 31
const refusedSigns = /[\\/?*[\]:']/g

/** Names by which the worksheets are found again: the puskesmas' name, or its code where that is too long or taken. */
function nameSheets(centres: readonly KnownArea[]): readonly string[] {
  const taken = new Set<string>()
  return centres.map(({ name, code }) => {
    const full = /^puskesmas /i.test(name) ? name : `Puskesmas ${name}`
    const isFit = full.length <= longestSheetName && !refusedSigns.test(full) && !taken.has(full.toLowerCase())
    const chosen = isFit ? full : code
    taken.add(chosen.toLowerCase())
    return chosen
  })
}

function listElements(lang: 'id' | 'en') {
  const { name, headers } = elementSheet[lang]
  const rows = [...elements.values()].map(({ key, nameId, nameEn, kind, partOf }) => [
    ...[lang === 'id' ? nameId : nameEn, key, elementKinds[kind][lang], partOf ?? ''],
  ])
  return { name, rows: [[...headers], ...rows] }
}

const noCentres = badInput(
  'Wilayah ini belum mempunyai puskesmas. Impor daftar puskesmas dahulu, atau pakai templat tanpa lembar per puskesmas.',
  'This area has no puskesmas yet. Import the list of puskesmas first, or take a template without a sheet for each.',
)
