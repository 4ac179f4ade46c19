import { type NeighbourEffect, type Seat, seatNeighbours } from '@pantau/psychometrics'
import type { LoadedSheet } from './loaded-exam.ts'
import { SEED } from './method.ts'
import type { ScreenedSubject } from './screen-loaded.ts'

const roomOf = ({ session, room }: LoadedSheet): string => JSON.stringify([session, room])

/** Whether neighbours of a class share more wrong answers than others of their room; null without seats. */
export function classNeighbours(
  { built, members }: ScreenedSubject,
  at: number,
  subjectAt: number,
): NeighbourEffect | null {
  const seated = [...(members[at] ?? [])].flatMap((pupil): (Seat & { room: string })[] => {
    const sheet = built.sheetAt[pupil]
    if (sheet == null || sheet.room === null || sheet.seatRow === null || sheet.seatColumn === null) return []
    return [{ pupil, row: sheet.seatRow, column: sheet.seatColumn, room: roomOf(sheet) }]
  })
  const sizes = new Map<string, number>()
  for (const { room } of seated) sizes.set(room, (sizes.get(room) ?? 0) + 1)
  const [largest] = [...sizes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  if (largest === undefined) return null
  const room = seated.filter((seat) => seat.room === largest[0])
  return seatNeighbours(built.table, room, SEED + 16 * at + subjectAt)
}

/** Whether two sat beside, before or behind each other. */
export function areNeighbours(one: LoadedSheet | undefined, other: LoadedSheet | undefined): boolean {
  if (one === undefined || other === undefined || one.room === null || roomOf(one) !== roomOf(other)) return false
  if (one.seatRow === null || other.seatRow === null || one.seatColumn === null || other.seatColumn === null)
    return false
  return Math.abs(one.seatRow - other.seatRow) + Math.abs(one.seatColumn - other.seatColumn) === 1
}
