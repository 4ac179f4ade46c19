import { seededRandom } from '../numeric/seeded-random.ts'
import type { ChoiceTable } from '../similarity/choice-table.ts'
import { countMatches } from '../similarity/count-matches.ts'
import { packChoices } from '../similarity/pack-choices.ts'

const DRAWS = 999 // p in steps of .001

export interface Seat {
  pupil: number
  row: number
  column: number
}

export interface NeighbourEffect {
  neighbourPairs: number
  /** Mean wrong matches of pairs side by side, and of the other pairs of the room. */
  neighbours: number
  others: number
  /** Share of seat orders, the real one among them, with as many wrong matches side by side. */
  p: number
}

/**
 * Neighbour effect of a room: wrong matches of pairs side by side against those of all other pairs, judged by shuffling the pupils
 * over the seats, 999 times from a seed, p = (1 + orders as extreme)/(1 + orders) (Levitt & Lin 2015, NBER 21669; Phipson & Smyth
 * 2010). No pair side by side gives null.
 */
export function seatNeighbours(
  table: ChoiceTable,
  room: readonly Seat[],
  seed: number,
  draws = DRAWS,
): NeighbourEffect | null {
  const sideBySide = pairsSideBySide(room)
  const pairs = (room.length * (room.length - 1)) / 2
  if (sideBySide.length === 0) return null
  const counts = wrongMatches(table, room)
  const sumOf = (order: ArrayLike<number>) =>
    sideBySide.reduce((sum, [a, b]) => sum + (counts[(order[a] ?? 0) * room.length + (order[b] ?? 0)] ?? 0), 0)
  const order = Int32Array.from(room.keys())
  const observed = sumOf(order)
  const total = counts.reduce((sum, count) => sum + count, 0) / 2
  const random = seededRandom(seed)
  let asExtreme = 0
  for (let draw = 0; draw < draws; draw++) {
    shuffle(order, random)
    if (sumOf(order) >= observed) asExtreme++
  }
  const rest = pairs - sideBySide.length
  return {
    neighbourPairs: sideBySide.length,
    neighbours: observed / sideBySide.length,
    others: rest > 0 ? (total - observed) / rest : 0,
    p: (1 + asExtreme) / (1 + draws),
  }
}

function pairsSideBySide(room: readonly Seat[]): [number, number][] {
  return room.flatMap((seat, a) =>
    room.flatMap((other, b): [number, number][] =>
      other.row === seat.row && other.column === seat.column + 1 ? [[a, b]] : [],
    ),
  )
}

function wrongMatches({ choices, itemCount, ...table }: ChoiceTable, room: readonly Seat[]): Int32Array {
  const own = new Uint8Array(room.length * itemCount)
  room.forEach(({ pupil }, place) => {
    own.set(choices.subarray(pupil * itemCount, (pupil + 1) * itemCount), place * itemCount)
  })
  const packed = packChoices({ ...table, itemCount, pupilCount: room.length, choices: own })
  const members = Int32Array.from(room.keys())
  const counts = new Int32Array(room.length * room.length)
  for (const place of members) {
    const row = counts.subarray(place * room.length, (place + 1) * room.length)
    countMatches(packed, place, members, row)
    row.forEach((count, other) => {
      row[other] = other === place ? 0 : count >>> 16
    })
  }
  return counts
}

/** Fisher & Yates 1938, in the form of Durstenfeld 1964. */
function shuffle(order: Int32Array, random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const place = Math.floor(random() * (last + 1))
    const held = order[last] ?? 0
    order[last] = order[place] ?? 0
    order[place] = held
  }
}
