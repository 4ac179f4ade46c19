import { catalogue } from '../../indicators/catalogue.ts'
import { elements } from '../../indicators/elements.ts'
import { foldName } from '../areas/fold-name.ts'

/** An indicator or element of which a publication can give a figure. */
export interface Measure {
  readonly key: string
  readonly domain: 'HEALTH' | 'EDUCATION'
}

const measures = new Map<string, Measure>()
for (const { key, nameEn, nameId } of elements.values())
  for (const name of [nameEn, nameId, key]) measures.set(foldName(name), { key, domain: 'HEALTH' })
for (const { key, domain, name } of catalogue.values())
  for (const spelling of [name.en, name.id, key]) measures.set(foldName(spelling), { key, domain })

/** Keys first, which win over a name that is as like. */
export const measureSpellings: readonly string[] = [...elements.keys(), ...catalogue.keys(), ...measures.keys()]

/** The measure of a key or name. */
export const findMeasure = (text: string): Measure | undefined => measures.get(foldName(text))
