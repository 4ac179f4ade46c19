import {
  listWatchedForms,
  type SheetAnswers,
  type SheetForm,
  type WatchedClient,
  type WatchedForm,
} from '@pantau/maternal-care'
import type postgres from 'postgres'
import { type RegistryAsker, withRegistry } from '../../registry/access/with-registry.ts'
import { type PregnancyChoice, wantedBy } from '../../registry/lists/list-pregnancies.ts'
import { pregnancyColumns } from '../../registry/records/list-records.ts'
import type { PregnancyRow } from '../../registry/records/record-rows.ts'
import { once } from '../once.ts'
import { type WatchFacts, watchedClientOf } from '../sheets/watched-client.ts'

export type RiskBand = 'KRR' | 'KRT' | 'KRST'

export interface Watched {
  readonly pregnancy: PregnancyRow
  readonly ksprBand: RiskBand | null
  readonly client: WatchedClient
  /** Her weeks due to today. */
  readonly forms: () => readonly WatchedForm[]
  readonly lastSheetAt: string | null
  /** Days on which a sheet came in, of the last eight weeks. */
  readonly sheetDays: readonly string[]
}

type WatchedRow = PregnancyRow &
  Omit<WatchFacts, 'pregnancy' | 'delivery'> &
  Pick<Watched, 'ksprBand' | 'lastSheetAt' | 'sheetDays'> & {
    readonly outcome: 'BIRTH' | 'MISCARRIAGE' | null
    readonly columns: readonly (readonly [SheetForm, number, number])[]
    readonly plan: SheetAnswers | null
  }

/**
 * Clients that the viewer may see with all that the rules of the sheet look at, in one statement. Their ids go as an array:
 * with a subquery the planner, who cannot see past the policies, reads the tables of every regency.
 */
export const selectWatched = (tx: postgres.TransactionSql, choice: PregnancyChoice, today: string) =>
  tx<WatchedRow[]>`
    with wanted as materialized (
      select ${pregnancyColumns(tx)}, kspr_band as "ksprBand" from pregnancies p
      where withdrawn_at is null and ${wantedBy(tx, choice, today)}
    ), sheets as (
      select s.pregnancy_id,
        jsonb_agg(jsonb_build_array(s.form, s.ordinal, s.column)) filter (where s.revision = 1) as columns,
        max(s.received_at) as last,
        jsonb_agg(distinct s.received_at::date) filter (where s.received_at >= ${today}::date - 56) as days,
        (array_agg(s.answers order by s.revision desc) filter (where s.form = 'BIRTH_PLAN' and s.revision is not null))[1] as plan
      from sheet_submissions s where s.pregnancy_id = any(array(select id from wanted)) group by s.pregnancy_id
    ), births as (
      select n.pregnancy_id, jsonb_agg(jsonb_build_object('ordinal', n.ordinal, 'isLive', n.is_live) order by n.ordinal) as list
      from newborns n where n.withdrawn_at is null and n.pregnancy_id = any(array(select id from wanted)) group by n.pregnancy_id
    ), losses as (
      select c.pregnancy_id, jsonb_agg(jsonb_build_object('kind', c.kind, 'ordinal', c.ordinal, 'diedOn', c.died_on)) as list
      from care_deaths c where c.withdrawn_at is null and c.pregnancy_id = any(array(select id from wanted)) group by c.pregnancy_id
    ), companions as (
      select a.pregnancy_id, jsonb_agg(jsonb_build_object('fromOn', a.from_on, 'endedOn', a.ended_on)) as list
      from cadre_assignments a where a.withdrawn_at is null and a.pregnancy_id = any(array(select id from wanted)) group by a.pregnancy_id
    )
    select w.*, d.outcome, coalesce(k.list, '[]') as assignments, coalesce(n.list, '[]') as newborns,
      coalesce(c.list, '[]') as deaths, coalesce(s.columns, '[]') as columns, s.plan, s.last as "lastSheetAt",
      coalesce(s.days, '[]') as "sheetDays"
    from wanted w
    left join deliveries d on d.pregnancy_id = w.id and d.pregnancy_id = any(array(select id from wanted)) and d.withdrawn_at is null
    left join sheets s on s.pregnancy_id = w.id
    left join births n on n.pregnancy_id = w.id
    left join losses c on c.pregnancy_id = w.id
    left join companions k on k.pregnancy_id = w.id
    order by w.id`

export async function loadWatched(
  tx: postgres.TransactionSql,
  choice: PregnancyChoice,
  today: string,
): Promise<Watched[]> {
  const rows = await selectWatched(tx, choice, today)
  return rows.map((row) => {
    const { ksprBand, outcome, assignments, newborns, deaths, columns, plan, lastSheetAt, sheetDays, ...pregnancy } =
      row
    const delivery = outcome === null ? null : { outcome }
    const facts = { pregnancy, assignments, delivery, newborns, deaths }
    const client = watchedClientOf(facts, { columns, plan })
    return { pregnancy, ksprBand, lastSheetAt, sheetDays, client, forms: once(() => listWatchedForms(client, today)) }
  })
}

/** Clients followed now in the viewer's area, or a part of it. */
export const listWatched = (asker: RegistryAsker, area: string | null = null): Promise<Watched[]> =>
  withRegistry(asker, 'read only', (tx) =>
    loadWatched(tx, { area, statuses: ['PREGNANT', 'POSTPARTUM'] }, asker.clock.today()),
  )
