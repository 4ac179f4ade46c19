import type { DeliveryEntry } from '../entry/reviews/review-delivery.ts'
import { entryOf } from './entry-of.ts'
import { childFields, childOrdinals } from './register-sheet.ts'

/** A delivery of a row with the children whose columns are filled in. */
export function deliveryOf(values: Readonly<Record<string, unknown>>): DeliveryEntry {
  const newborns = childOrdinals
    .filter((ordinal) => childFields(ordinal).some(({ field }) => values[field] !== null))
    .map((ordinal) => {
      const part = (name: string) => values[`${name}${ordinal}`] ?? null
      const [sex, isLive] = [part('sex'), part('isLive')]
      return { ordinal, sex, isLive, weightGrams: part('weightGrams'), lengthCm: part('lengthCm') }
    })
  return entryOf<DeliveryEntry>({ ...values, newborns })
}
