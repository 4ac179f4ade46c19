import { wilson } from '@pantau/indicators'
import type postgres from 'postgres'
import type { PlaceResult, SessionResults } from './measure-session.ts'
import { leastPupils } from './scored-pupil.ts'

interface Place {
  readonly areaCode: string
  readonly result: PlaceResult
}

/** A school has too few examiners for a share; of a kecamatan so many are asked, as of children. */
const leastExaminers = leastPupils

/** Puts E20 and E21 of a session among the results of analyses, from which indicators are read; of too few nothing. */
export async function storeIndicators(
  tx: postgres.TransactionSql,
  { regencyCode, schoolYear }: { readonly regencyCode: string; readonly schoolYear: number },
  { regency, subdistricts, schools }: Pick<SessionResults, 'regency' | 'subdistricts' | 'schools'>,
): Promise<void> {
  const placesOf = (results: SessionResults['schools']) =>
    [...results].map(([areaCode, result]): Place => ({ areaCode, result }))
  const above = [{ areaCode: regencyCode, result: regency }, ...placesOf(subdistricts)]
  const rows = [...[...above, ...placesOf(schools)].flatMap(independenceOf), ...above.flatMap(leniencyOf)]
  const periodCode = `${schoolYear}/SY`
  await tx`
    delete from stored_results
    where regency_code = ${regencyCode} and indicator_key in ('E20', 'E21') and period_code = ${periodCode}`
  await tx`
    insert into stored_results (regency_code, indicator_key, area_code, period_code, value, lower, upper, method,
      numerator, denominator, source)
    select ${regencyCode}, r.key, r."areaCode", ${periodCode}, r.value, r.lower, r.upper, 'wilson', r.numerator,
      r.denominator, ${`TKD ${schoolYear - 1}/${schoolYear}`}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(key text, "areaCode" text, value double precision,
      lower double precision, upper double precision, numerator integer, denominator integer)`
}

function independenceOf({ areaCode, result: { independent } }: Place) {
  const { n, value } = independent
  return value === null ? [] : [shareOf('E20', areaCode, Math.round(value * n), n)]
}

function leniencyOf({ areaCode, result: { comparedExaminers, outlierExaminers } }: Place) {
  return comparedExaminers < leastExaminers ? [] : [shareOf('E21', areaCode, outlierExaminers, comparedExaminers)]
}

function shareOf(key: string, areaCode: string, numerator: number, denominator: number) {
  const { value, lower, upper } = wilson(numerator, denominator, { multiplier: 100 })
  return { key, areaCode, value, lower, upper, numerator, denominator }
}
