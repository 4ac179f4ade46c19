import type { SheetRow } from '@pantau/spreadsheets'
import type { AreaLevel } from '../../areas/area.ts'
import { type Element, elements } from '../../indicators/elements.ts'
import type { AreaDirectory, KnownArea } from '../areas/area-directory.ts'
import { foldName } from '../areas/fold-name.ts'
import { areaKeys, createAreaResolver, isArea } from '../areas/resolve-area.ts'
import { checkPeriod } from '../check-period.ts'
import type { ImportRequest } from '../import-request.ts'
import type { DomainIssueCode, ImportIssue } from '../issues/import-issue.ts'
import { makeIssue } from '../issues/make-issue.ts'
import { createSuggester } from '../issues/suggest-nearest.ts'
import type { ReadPeriod } from '../read-period.ts'

/** A row of counts whose every word is understood. */
export interface CheckedFigure {
  readonly area: KnownArea
  readonly element: Element
  readonly period: ReadPeriod
  readonly value: number
  readonly reporting: Reporting
}

/** Of the month or year alone, or from January to the month. */
export type Reporting = 'INCREMENT' | 'CUMULATIVE_YTD'

/** From fine to coarse; an element reported at one of them may arrive there and above. */
const levelRanks: readonly AreaLevel[] = ['SCHOOL', 'VILLAGE', 'HEALTH_CENTRE', 'SUBDISTRICT', 'REGENCY']

const elementsByName = new Map<string, Element>()
for (const element of elements.values())
  for (const name of [element.nameEn, element.nameId]) elementsByName.set(foldName(name), element)

/** Every element of today is about health; an education head may not write it. */
const isForbidden = ({ scope }: ImportRequest) => scope !== undefined && !scope.domains.includes('HEALTH')

/** Prepares the check of rows of counts: a figure, or every reason why not. */
export function createFigureCheck(
  directory: AreaDirectory,
  request: ImportRequest,
): (row: SheetRow) => CheckedFigure | readonly ImportIssue[] {
  const resolveArea = createAreaResolver(directory, request.regencyCode, areaKeys)
  const isRefused = isForbidden(request)
  const suggest = createSuggester(() => [...elements.keys(), ...elementsByName.keys()])

  const checkElement = (row: SheetRow): Element | ImportIssue => {
    const text = String(row.cells.element ?? '')
    const element = elements.get(text) ?? elements.get(text.toLowerCase()) ?? elementsByName.get(foldName(text))
    if (element === undefined) {
      const params = { nearest: suggest(text) }
      return makeIssue(row, { code: 'UNKNOWN_ELEMENT', key: 'element', params })
    }
    return isRefused ? makeIssue(row, { code: 'MEASURE_FORBIDDEN', key: 'element' }) : element
  }

  return (row) => {
    const area = resolveArea(row)
    const element = checkElement(row)
    const isElement = 'kind' in element
    const period = checkPeriod(row, request.today, isElement && element.kind === 'TARGET')
    const { value } = row.cells
    if (isArea(area) && isElement && 'grain' in period && typeof value === 'number') {
      const reporting = row.cells.reporting === 'CUMULATIVE_YTD' ? 'CUMULATIVE_YTD' : 'INCREMENT'
      const figure = { area, element, period, value, reporting } as const
      const fault = findMisfit(figure, request.regencyCode)
      return fault === null ? figure : [makeIssue(row, fault)]
    }
    return [area, element, period].filter((outcome) => 'severity' in outcome)
  }
}

interface Misfit {
  readonly code: DomainIssueCode
  readonly key: string
  readonly params?: Record<string, string>
}

/** Words that are understood and do not go together. */
function findMisfit({ area, element, period, reporting }: CheckedFigure, regencyCode: string): Misfit | null {
  if (area.regencyCode !== regencyCode) return { code: 'AREA_OUTSIDE', key: 'areaCode', params: { regencyCode } }
  if (!area.isOwn) return { code: 'AREA_FORBIDDEN', key: 'areaCode' }
  if (element.kind === 'TARGET' && period.grain === 'MONTH')
    return { code: 'TARGET_NEEDS_YEAR', key: 'period', params: { element: element.key } }
  if (levelRanks.indexOf(area.level) < levelRanks.indexOf(element.reportedAt))
    return { code: 'LEVEL_TOO_FINE', key: 'areaCode', params: { element: element.key, level: element.reportedAt } }
  if (reporting === 'CUMULATIVE_YTD' && element.kind !== 'FLOW')
    return { code: 'CUMULATIVE_NOT_COUNTED', key: 'reporting', params: { element: element.key } }
  if (reporting === 'CUMULATIVE_YTD' && period.grain === 'YEAR')
    return { code: 'CUMULATIVE_NEEDS_MONTH', key: 'period' }
  return null
}
