import { type TemplateOptions, writeTemplate } from '@pantau/spreadsheets'
import type postgres from 'postgres'
import type { Scope } from '../../access/scope.ts'
import { badInput } from '../../errors.ts'
import { catalogue } from '../../indicators/catalogue.ts'
import { elements } from '../../indicators/elements.ts'
import type { KnownArea } from '../areas/area-directory.ts'
import { findMeasure } from '../published/measures.ts'
import { nameColumns } from '../sheets/area-columns.ts'
import { sheetDefinitions } from '../sheets/sheet-definitions.ts'
import { describeFigures } from './describe-figures.ts'
import { labelOf } from './label-of.ts'
import { listOwnAreas } from './list-own-areas.ts'
import { listMonths } from './month-names.ts'
import type { TemplateRequest } from './template-request.ts'
import { guideOfOthers } from './template-words.ts'

/** An XLSX for an office, with its own areas to choose from. */
export async function writeOfficeTemplate(
  sql: postgres.ISql,
  { scope, today }: { readonly scope: Pick<Scope, 'regencyCode' | 'areaCodes'>; readonly today: string },
  request: TemplateRequest,
): Promise<Uint8Array> {
  if (request.sheet !== 'FIGURES' && request.layout !== 'LONG') throw figuresOnly
  const areas = await listOwnAreas(sql, scope, today, request.areaCode)
  return writeTemplate(sheetDefinitions[request.sheet], describe(request, areas))
}

function describe(request: TemplateRequest, areas: readonly KnownArea[]): TemplateOptions {
  const { sheet, lang, year } = request
  const at = (...levels: readonly KnownArea['level'][]) =>
    areas.filter(({ level, isOutside }) => levels.includes(level) && !isOutside).map(labelOf)
  const others = { lang, guide: guideOfOthers(lang) }
  switch (sheet) {
    case 'FIGURES':
      return describeFigures(request, areas)
    case 'PUBLISHED': {
      const period = [String(year), ...listMonths(year, lang)]
      const lists = { areaCode: areas.map(labelOf), measure: listMeasures(lang), period }
      return { ...others, without: [...nameColumns, 'year', 'month'], lists }
    }
    case 'CATCHMENTS': {
      const lists = { villageCode: at('VILLAGE'), healthCentreCode: at('HEALTH_CENTRE') }
      return { ...others, without: ['village', 'subdistrict', 'healthCentre'], lists }
    }
    case 'TEACHERS':
      return { ...others, lists: { npsn: at('SCHOOL') } }
    case 'CLASSES':
    case 'PUPILS': {
      const schoolYear = [year, year + 1].map((end) => `${end - 1}/${end}`) // of January to June, and of July on
      return { ...others, lists: { npsn: at('SCHOOL'), schoolYear } }
    }
    default:
      return { ...others, without: ['subdistrict'], lists: { subdistrictCode: at('SUBDISTRICT') } }
  }
}

/** Names of indicators and elements; the key where an element is called like an indicator. */
function listMeasures(lang: 'id' | 'en'): readonly string[] {
  const indicators = [...catalogue.values()].map(({ name }) => name[lang])
  const counts = [...elements.values()].map(({ key, nameId, nameEn }) => ({
    key,
    name: lang === 'id' ? nameId : nameEn,
  }))
  return [...indicators, ...counts.map(({ key, name }) => (findMeasure(name)?.key === key ? name : key))]
}

const figuresOnly = badInput(
  'Kolom per bulan dan lembar per puskesmas hanya ada untuk lembar angka.',
  'Columns by month and sheets by puskesmas exist for the sheet of figures only.',
)
