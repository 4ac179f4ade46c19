import { badInput } from '../errors.ts'
import { catalogue } from './catalogue.ts'
import { type Element, elements } from './elements.ts'
import type { Domain, Indicator } from './indicator.ts'

const maximumKeys = 50

export const chooseIndicators = (keys: readonly string[]): Indicator[] => chooseFrom(catalogue, keys)

export const chooseElements = (keys: readonly string[]): Element[] => chooseFrom(elements, keys)

interface Measure {
  readonly key: string
  readonly domain: Domain
}

const measures: ReadonlyMap<string, Measure> = new Map<string, Measure>([...catalogue, ...elements])

/** Indicators and elements alike; all those of the domains when no keys are given. */
export const chooseMeasures = (keys: readonly string[] | null | undefined, domains: readonly Domain[]): Measure[] =>
  keys == null ? [...measures.values()].filter(({ domain }) => domains.includes(domain)) : chooseFrom(measures, keys)

/** Those with these keys in the order asked, each once; refuses unknown keys and too many. */
function chooseFrom<Kind>(known: ReadonlyMap<string, Kind>, keys: readonly string[]): Kind[] {
  const asked = [...new Set(keys)]
  if (asked.length > maximumKeys)
    throw badInput(
      `Paling banyak ${maximumKeys} kunci sekali minta; ini ${asked.length}.`,
      `At most ${maximumKeys} keys at once; these are ${asked.length}.`,
    )
  const unknown = asked.filter((key) => !known.has(key))
  if (unknown.length > 0)
    throw badInput(
      `Tidak dikenal: ${unknown.join(', ')}. Lihat daftar kunci di halaman definisi.`,
      `Unknown: ${unknown.join(', ')}. The page of definitions lists the keys.`,
    )
  return asked.flatMap((key) => known.get(key) ?? [])
}
