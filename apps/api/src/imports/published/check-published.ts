import type { SheetRow } from '@pantau/spreadsheets'
import type { AreaDirectory, KnownArea } from '../areas/area-directory.ts'
import { areaKeys, createAreaResolver, isArea } from '../areas/resolve-area.ts'
import { checkPeriod } from '../check-period.ts'
import type { ImportRequest } from '../import-request.ts'
import type { ImportIssue } from '../issues/import-issue.ts'
import { makeIssue } from '../issues/make-issue.ts'
import { createSuggester } from '../issues/suggest-nearest.ts'
import type { ReadPeriod } from '../read-period.ts'
import { findMeasure, type Measure, measureSpellings } from './measures.ts'

/** A ready figure whose every word is understood. */
export interface CheckedPublished {
  readonly area: KnownArea
  readonly measure: Measure
  readonly period: ReadPeriod
  readonly value: number
}

/** Prepares the check of rows of ready figures: a figure, or every reason why not. */
export function createPublishedCheck(
  directory: AreaDirectory,
  { regencyCode, today, scope }: ImportRequest,
): (row: SheetRow) => CheckedPublished | readonly ImportIssue[] {
  const resolveArea = createAreaResolver(directory, regencyCode, areaKeys)

  const suggest = createSuggester(() => measureSpellings)

  const checkArea = (row: SheetRow) => {
    const area = resolveArea(row)
    return isArea(area) && !area.isOwn ? makeIssue(row, { code: 'AREA_FORBIDDEN', key: 'areaCode' }) : area
  }

  const checkMeasure = (row: SheetRow): Measure | ImportIssue => {
    const text = String(row.cells.measure ?? '')
    const measure = findMeasure(text)
    if (measure === undefined) {
      const params = { nearest: suggest(text) }
      return makeIssue(row, { code: 'UNKNOWN_MEASURE', key: 'measure', params })
    }
    const isRefused = scope !== undefined && !scope.domains.includes(measure.domain)
    return isRefused ? makeIssue(row, { code: 'MEASURE_FORBIDDEN', key: 'measure' }) : measure
  }

  return (row) => {
    const area = checkArea(row)
    const measure = checkMeasure(row)
    const period = checkPeriod(row, today)
    const { value } = row.cells
    if (isArea(area) && 'domain' in measure && 'grain' in period && typeof value === 'number')
      return { area, measure, period, value }
    return [area, measure, period].filter((outcome) => 'severity' in outcome)
  }
}
