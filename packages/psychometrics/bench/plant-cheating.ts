import { OPTIONS, type SimulatedClass, type SimulatedRegency } from './regency.ts'

const between = (random: () => number, low: number, high: number): number => low + (high - low) * random()

/** Two to five pairs side by side: one takes over 35 to 70 % of the items from the other. */
export function copyNeighbours(regency: SimulatedRegency, { members }: SimulatedClass): void {
  const { table, random, copied } = regency
  const starts = [...members.keys()].filter((place) => place % 2 === 0 && place + 1 < members.length)
  const wanted = Math.min(starts.length, 2 + Math.floor(4 * random()))
  for (let pair = 0; pair < wanted; pair++) {
    const place = starts.splice(Math.floor(starts.length * random()), 1)[0] ?? 0
    const source = members[place] ?? 0
    const copier = members[place + 1] ?? 0
    const taken = Math.round(between(random, 0.35, 0.7) * table.itemCount)
    for (const item of drawItems(random, table.itemCount).slice(0, taken)) {
      const answer = table.choices[source * table.itemCount + item] ?? 0
      if (answer !== 0) table.choices[copier * table.itemCount + item] = answer
    }
    copied.push([copier, source])
  }
}

/** All items in an order drawn by chance. */
function drawItems(random: () => number, itemCount: number): number[] {
  const drawn = Array.from({ length: itemCount }, (_, item) => ({ item, lot: random() }))
  return drawn.sort((a, b) => a.lot - b.lot).map(({ item }) => item)
}

/** The teacher gives answers, nearly all right, to a third to two thirds of the items; pupils follow mostly. */
export function dictate(regency: SimulatedRegency, { members }: SimulatedClass): void {
  const share = between(regency.random, 0.3, 0.65)
  giveAnswers(regency, members, { share, isRight: 0.95, follows: 0.92, listeners: 1 })
}

/** A key with errors goes round among most of the class. */
export function leakKey(regency: SimulatedRegency, { members }: SimulatedClass): void {
  giveAnswers(regency, members, {
    share: 1,
    isRight: between(regency.random, 0.75, 0.9),
    follows: 0.8,
    listeners: 0.65,
  })
}

interface Gift {
  share: number
  isRight: number
  follows: number
  listeners: number
}

function giveAnswers({ table, keys, random }: SimulatedRegency, members: Int32Array, gift: Gift): void {
  const given = Array.from(keys, (key) => {
    if (random() >= gift.share) return 0
    return random() < gift.isRight ? key : 1 + ((key + Math.floor((OPTIONS - 1) * random())) % OPTIONS)
  })
  for (const pupil of members) {
    if (random() >= gift.listeners) continue
    given.forEach((answer, item) => {
      if (answer !== 0 && random() < gift.follows) table.choices[pupil * table.itemCount + item] = answer
    })
  }
}

/** After the test, wrong answers to a quarter to a half of the items are rubbed out and put right on most sheets. */
export function alterSheets({ table, keys, random, erasures }: SimulatedRegency, { members }: SimulatedClass): void {
  const chosen = Array.from(keys, () => random() < 0.4)
  for (const pupil of members) {
    if (random() < 0.2) continue
    keys.forEach((key, item) => {
      const place = pupil * table.itemCount + item
      if (!chosen[item] || table.choices[place] === key || random() >= 0.7) return
      table.choices[place] = key
      erasures[pupil] = (erasures[pupil] ?? 0) + 1
    })
  }
}
