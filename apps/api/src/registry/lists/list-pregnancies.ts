import type postgres from 'postgres'
import { recordAccess } from '../../audit/record-access.ts'
import { badInput } from '../../errors.ts'
import { type RegistryAsker, withRegistry } from '../access/with-registry.ts'
import type { PregnancyStatus } from '../charts/stand-of-chart.ts'
import { nameKeyOf } from '../entry/match-pregnancies.ts'
import { pregnancyColumns } from '../records/list-records.ts'
import type { PregnancyRow } from '../records/record-rows.ts'

export interface PregnancyChoice {
  readonly area?: string | null
  readonly statuses?: readonly PregnancyStatus[] | null
  readonly bands?: readonly string[] | null
  readonly isEmergency?: boolean | null
  readonly hasCadre?: boolean | null
  readonly cadreId?: number | null
  readonly dueFrom?: string | null
  readonly dueTo?: string | null
  readonly search?: string | null
}

export interface PregnancyPage {
  readonly totalCount: number
  readonly rows: readonly PregnancyRow[]
  readonly hasNextPage: boolean
}

export const longestPage = 500

export function checkPage(first: number): void {
  if (first < 1 || first > longestPage)
    throw badInput(`\`first\` harus antara 1 dan ${longestPage}.`, `\`first\` must lie between 1 and ${longestPage}.`)
}

/** A page of the pregnancies that the viewer may see, newest registration first. A search that finds by name is audited. */
export async function listPregnancies(
  asker: RegistryAsker,
  { first, beforeId, choice }: { first: number; beforeId: number | null; choice: PregnancyChoice },
): Promise<PregnancyPage> {
  checkPage(first)
  const page = await withRegistry(asker, 'read only', async (tx) => {
    const wanted = wantedBy(tx, choice, asker.clock.today())
    const rows = await tx<(PregnancyRow & { totalCount: number })[]>`
      with wanted as (select id from pregnancies p where withdrawn_at is null and ${wanted})
      select ${pregnancyColumns(tx)}, (select count(*)::integer from wanted) as "totalCount" from pregnancies
      where id in (select id from wanted where ${beforeId}::integer is null or id < ${beforeId})
      order by id desc limit ${first + 1}`
    const totalCount = rows[0]?.totalCount ?? 0
    return { totalCount, rows: rows.slice(0, first), hasNextPage: rows.length > first }
  })
  const search = choice.search?.trim() ?? ''
  const byName = page.rows.filter(({ number }) => search !== '' && number !== search.toUpperCase())
  if (byName.length > 0)
    await recordAccess(
      asker,
      'SEARCHED_PERSONS',
      byName.map(({ number }) => number),
    )
  return page
}

/** Conditions on alias `p` of table pregnancies. */
export function wantedBy(tx: postgres.TransactionSql, choice: PregnancyChoice, today: string) {
  const { area, statuses, bands, isEmergency, hasCadre, cadreId, dueFrom, dueTo, search } = choice
  const due = tx`coalesce(p.lmp_on, p.scan_on - p.scan_gestation_days) + 280`
  const key = nameKeyOf(search ?? '')
  return tx`
    (${area ?? null}::text is null or exists (
      select from area_links l where l.ancestor_code = ${area ?? ''} and l.regency_code = p.regency_code
        and l.descendant_code in (p.village_code, p.care_centre_code)
        and l.valid_from <= ${today}::date and l.valid_to > ${today}::date))
    and (${statuses == null}::boolean or ${statusOf(tx, today)} = any(${[...(statuses ?? [])]}))
    and (${bands == null}::boolean or p.kspr_band = any(${[...(bands ?? [])]}))
    and (${isEmergency ?? null}::boolean is null or p.is_emergency = ${isEmergency ?? false})
    and (${hasCadre ?? null}::boolean is null or (p.active_cadre_id is not null) = ${hasCadre ?? false})
    and (${cadreId ?? null}::integer is null or p.active_cadre_id = ${cadreId ?? 0})
    and (${dueFrom ?? null}::date is null or ${due} >= ${dueFrom ?? null})
    and (${dueTo ?? null}::date is null or ${due} <= ${dueTo ?? null})
    and (${search ?? ''} = '' or p.number = upper(${search ?? ''}) or ${key} <> '' and exists (
      select from pregnancy_persons n where n.pregnancy_id = p.id and n.name_key like ${`%${key}%`}))`
}

/** How alias `p` of table pregnancies stands on a day, as statusOf of its chart says. */
export const statusOf = (tx: postgres.TransactionSql, today: string) => tx`
  case when p.closed_on is not null then 'CLOSED'
    when p.ended_on is null then 'PREGNANT'
    when p.mother_died_on is null and ${today}::date <= p.ended_on + 42
      and not exists (select from deliveries d where d.pregnancy_id = p.id and d.outcome = 'MISCARRIAGE' and d.withdrawn_at is null)
      then 'POSTPARTUM'
    else 'COMPLETED' end`
