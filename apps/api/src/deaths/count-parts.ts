import type { Area } from '../areas/area.ts'
import { areaLoaders } from '../areas/area-loaders.ts'
import type { Context } from '../context.ts'
import { type DeathCase, isCounted } from './death-case.ts'

export interface DeathPart {
  readonly areaCode: string
  readonly maternal: number
  readonly fetal: number
  readonly infant: number
  readonly reviewed: number
}

/** Counted cases by puskesmas of the mother's village, below a puskesmas by village; those with most cases first. */
export async function countParts(context: Context, { level }: Area, cases: readonly DeathCase[]): Promise<DeathPart[]> {
  if (level === 'VILLAGE') return []
  const centres = areaLoaders(context).healthCentre
  const placed = await Promise.all(
    cases.filter(isCounted).map(async ({ row, chart }) => {
      const village = chart.pregnancy.villageCode
      const centre = level === 'HEALTH_CENTRE' ? null : await centres.load(village)
      return { row, areaCode: centre?.code ?? village }
    }),
  )
  const codes = [...new Set(placed.map(({ areaCode }) => areaCode))]
  return codes
    .map((areaCode) => {
      const rows = placed.filter((each) => each.areaCode === areaCode).map(({ row }) => row)
      const count = (kind: DeathCase['row']['kind']) => rows.filter((row) => row.kind === kind).length
      return {
        ...{ areaCode, maternal: count('MATERNAL'), fetal: count('FETAL'), infant: count('INFANT') },
        reviewed: rows.filter(({ reviewedOn }) => reviewedOn !== null).length,
      }
    })
    .sort((a, b) => sizeOf(b) - sizeOf(a) || a.areaCode.localeCompare(b.areaCode))
}

const sizeOf = ({ maternal, fetal, infant }: DeathPart) => maternal + fetal + infant
