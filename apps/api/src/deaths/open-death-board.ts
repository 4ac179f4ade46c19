import { belowAreas } from '../access/area-scope.ts'
import { requireAction } from '../access/requirements.ts'
import type { Context } from '../context.ts'
import { badInput, forbidden } from '../errors.ts'
import { registryTierOf } from '../registry/access/with-registry.ts'
import type { DeathCase } from './death-case.ts'
import { type CaseChoice, listCases } from './list-cases.ts'
import { type Reports, readReports } from './read-reports.ts'

const YEARS_BACK = 3 // our choice: three whole years and this one, as rolling rates look at

/** The deaths of an area; cases and reports are each read once, when first asked for. */
export interface DeathBoard extends CaseChoice {
  readonly cases: () => Promise<readonly DeathCase[]>
  readonly reports: () => Promise<Reports>
}

/** Deaths are for whoever sees clients by number and for those who keep the register, not for cadres. */
export function requireDeaths(context: Context): void {
  requireAction(context, 'READ_CASES')
  const tier = registryTierOf(context)
  if (tier === 'CASES' || tier === 'CENTRE') return
  const { displayNameId, displayNameEn } = context.viewer
  throw forbidden(
    `${displayNameId} tidak berhak melihat kasus kematian.`,
    `${displayNameEn} may not see cases of death.`,
  )
}

function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined
  return () => {
    value ??= read()
    return value
  }
}

/** An area within the viewer's own; cases are never set beside reports of more than she sees. */
export async function openDeathBoard(
  context: Context,
  asked: { readonly area: string | null; readonly from: string | null },
): Promise<DeathBoard> {
  const { sql, scope, clock } = context
  const { regencyCode, areaCodes } = scope
  const to = clock.today()
  const from = asked.from ?? `${Number(to.slice(0, 4)) - YEARS_BACK}-01-01`
  if (from > to) throw badInput('Hari pertama berada di masa depan.', 'The first day lies in the future.')
  const area = asked.area ?? (areaCodes.includes(regencyCode) ? regencyCode : (areaCodes[0] ?? regencyCode))
  const [own] = await sql`select from areas a where a.code = ${area} and ${belowAreas(sql, regencyCode, areaCodes)}`
  if (own === undefined)
    throw forbidden(
      `Wilayah ${area} tidak ada, atau di luar wewenang Anda.`,
      `There is no area ${area}, or it is not yours.`,
    )
  const choice = { area, from, to }
  return {
    ...choice,
    cases: once(() => listCases(context, choice)),
    reports: once(() => readReports(context, choice)),
  }
}
