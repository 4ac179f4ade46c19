import type { SheetEntry } from './sheet-entry.ts'

interface Seated extends Pick<SheetEntry, 'identity' | 'schoolCode' | 'session' | 'room' | 'seatRow' | 'seatColumn'> {}

const seatOf = ({ schoolCode, session, room, seatRow, seatColumn }: Seated): string | null =>
  room === null || seatRow === null || seatColumn === null
    ? null
    : JSON.stringify([schoolCode, session, room, seatRow, seatColumn])

/** Who sits where in a subject: tells who else has a seat, and gives it to who comes first. */
export function openSeats(stored: readonly Seated[]) {
  const taken = new Map<string, string>()
  for (const sheet of stored) {
    const seat = seatOf(sheet)
    if (seat !== null) taken.set(seat, sheet.identity)
  }
  /** Whether the seat was free, or this pupil's. */
  return (entry: Seated): boolean => {
    const seat = seatOf(entry)
    if (seat === null) return true
    const holder = taken.get(seat) ?? entry.identity
    taken.set(seat, holder)
    return holder === entry.identity
  }
}
