import type { DatingChoice, FourTooFlags, KsprResult } from '@pantau/maternal-care'
import { recordAccess } from '../../audit/record-access.ts'
import { type RegistryAsker, withRegistry } from '../access/with-registry.ts'
import { datingOf, fourTooOf, ksprOf } from '../charts/stand-of-chart.ts'
import { matchPregnancies, type PregnancyMatch } from './match-pregnancies.ts'
import type { PregnancyEntry } from './pregnancy-entry.ts'
import { reviewPlace } from './review-place.ts'
import { reviewSoFar } from './review-pregnancy.ts'
import type { UserError } from './user-error.ts'

/** What follows from a registration as far as it is typed. */
export interface PregnancyPreview {
  readonly ageYears: number | null
  readonly dating: DatingChoice | null
  readonly kspr: KsprResult
  readonly fourToo: FourTooFlags
  readonly matches: readonly PregnancyMatch[]
  readonly userErrors: readonly UserError[]
}

/** Looks at a registration being typed and writes nothing but, where somebody is offered as a match, the audit. */
export async function previewPregnancy(
  asker: RegistryAsker,
  entry: PregnancyEntry,
  exceptId: number,
): Promise<PregnancyPreview> {
  const { ageYears } = entry
  const { regencyCode } = asker.scope
  const { matches, placeErrors } = await withRegistry(asker, 'read only', async (tx) => ({
    matches: await matchPregnancies(tx, { regencyCode, entry, exceptId }),
    placeErrors: entry.villageCode === '' ? [] : await reviewPlace(tx, entry),
  }))
  const numbers = matches.map(({ number }) => number)
  if (numbers.length > 0) await recordAccess(asker, 'MATCHED_PERSONS', numbers)
  return {
    ageYears: ageYears !== null && ageYears < 0 ? null : ageYears,
    dating: datingOf(entry),
    kspr: ksprOf(entry, entry.factors),
    fourToo: fourTooOf(entry),
    matches,
    userErrors: [...reviewSoFar(entry, asker.clock.today()), ...placeErrors],
  }
}
