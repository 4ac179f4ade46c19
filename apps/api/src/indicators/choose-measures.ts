import { badInput } from '../errors.ts'
import { catalogue } from './catalogue.ts'
import { type Element, elements } from './elements.ts'
import type { Domain, Indicator } from './indicator.ts'

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

const namedAtMost = 10

/** Those with these keys in the order asked, each once; refuses unknown keys. */
function chooseFrom<Kind>(known: ReadonlyMap<string, Kind>, keys: readonly string[]): Kind[] {
  const asked = [...new Set(keys)]
  const unknown = asked.filter((key) => !known.has(key))
  const named = unknown.slice(0, namedAtMost).join(', ')
  if (unknown.length > 0)
    throw badInput(
      `Tidak dikenal: ${named}. Lihat daftar kunci di halaman definisi.`,
      `Unknown: ${named}. The page of definitions lists the keys.`,
    )
  return asked.flatMap((key) => known.get(key) ?? [])
}
