import DataLoader from 'dataloader'
import { recordAccess } from '../../audit/record-access.ts'
import { type RegistryAsker, registryTierOf, withRegistry } from '../access/with-registry.ts'
import { personColumns } from '../records/list-records.ts'
import type { PersonRow } from '../records/record-rows.ts'
import type { Chart } from './chart.ts'
import { loadCharts } from './load-charts.ts'
import { type Standing, standOfChart } from './stand-of-chart.ts'

interface ChartLoaders {
  readonly chart: DataLoader<number, Chart | null>
  readonly person: DataLoader<number, PersonRow | null>
  standing(id: number): Promise<Standing | null>
}

const loadersOf = new WeakMap<object, ChartLoaders>()

/** Charts and persons by pregnancy, each in one transaction for a whole request. */
export function chartLoaders(asker: RegistryAsker): ChartLoaders {
  const known = loadersOf.get(asker)
  if (known !== undefined) return known
  const chart = new DataLoader(async (ids: readonly number[]) => {
    const charts = await withRegistry(asker, 'read only', (tx) => loadCharts(tx, ids))
    const byId = new Map(charts.map((found) => [found.pregnancy.id, found]))
    return ids.map((id) => byId.get(id) ?? null)
  })
  const standings = new Map<number, Promise<Standing | null>>()
  const loaders: ChartLoaders = {
    chart,
    person: new DataLoader((ids) => readPersons(asker, ids)),
    standing: (id) => {
      const found =
        standings.get(id) ??
        chart.load(id).then((loaded) => (loaded === null ? null : standOfChart(loaded, asker.clock.today())))
      standings.set(id, found)
      return found
    },
  }
  loadersOf.set(asker, loaders)
  return loaders
}

/** Who these clients are, noted in the audit before it is answered. Null for whom the viewer may not know. */
async function readPersons(asker: RegistryAsker, ids: readonly number[]): Promise<(PersonRow | null)[]> {
  const tier = registryTierOf(asker)
  if (tier !== 'CENTRE' && tier !== 'CADRE') return ids.map(() => null)
  const rows = await withRegistry(
    asker,
    'read only',
    (tx) => tx<(PersonRow & { number: string })[]>`
      select ${personColumns(tx)}, (select number from pregnancies p where p.id = pregnancy_id) as number
      from pregnancy_persons where pregnancy_id = any(${[...ids]})`,
  )
  if (rows.length > 0)
    await recordAccess(
      asker,
      'READ_PERSONS',
      rows.map(({ number }) => number),
    )
  const byId = new Map(rows.map((row) => [row.pregnancyId, row]))
  return ids.map((id) => byId.get(id) ?? null)
}

/** After a change in the same request everything is read anew. */
export const forgetCharts = (asker: RegistryAsker): void => void loadersOf.delete(asker)
