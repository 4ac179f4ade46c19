import type { FrameWords } from '../../charts/chart-frame.tsx'
import { HeatTable } from '../../charts/heat-table.tsx'
import { type ProfileChoice, profileAddress } from './profile-choice.ts'
import { headColumn, listRows, type ProfileTable } from './profile-rows.ts'

interface ProfileHeatProps {
  readonly frame: FrameWords
  readonly table: ProfileTable
}

/** Areas × indicators: each number with interval and counts, filled only where it may be judged. */
export const ProfileHeat = ({ frame, table }: ProfileHeatProps) => {
  const { columns, chosen, order, choice, area, period } = table
  const place = { areaCode: area.code, periodCode: period.code }
  const byName: ProfileChoice = { ...choice, indicator: chosen.indicator.key, order: 'nama' }
  return (
    <HeatTable
      frame={frame}
      scheme="evidence"
      isDetailed
      names={{
        href: profileAddress(place, byName, '#profil'),
        ...(order === 'nama' && { sorted: 'ascending' as const }),
      }}
      columns={columns.map((column) => headColumn(column, table))}
      rows={listRows(table)}
    />
  )
}
