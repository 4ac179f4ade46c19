import type { RandomStream } from '../random/random-stream.ts'
import { streamOf } from '../random/random-stream.ts'
import { drawChance, drawWhole } from '../registry/draw.ts'
import { keyOfSchool } from '../schools/build-school.ts'
import type { SimulatedItem } from './draw-items.ts'
import { type ExamSubject, examSubjects, ITEMS, OPTIONS, SEAT_COLUMNS } from './exam-plan.ts'
import type { MarkedSheet } from './marked-sheet.ts'
import { findExamEffect } from './planted-exam-effects.ts'

const HELP_STREAM = 35
const TAKEN = { least: 0.55, most: 0.75 } // share of the items that a copier takes over
const MISTAKE_HOLD = 0.6 // of those who do not know an item, so many make the mistake that was taught

interface Help {
  readonly random: RandomStream
  readonly items: readonly SimulatedItem[]
  readonly size: number
}

/** Does to the sheets of a class what is planted in its school. */
export function plantHelp(
  seed: number,
  sheets: readonly MarkedSheet[],
  subject: ExamSubject,
  items: readonly SimulatedItem[],
): void {
  const npsn = sheets[0]?.seated.pupil.npsn ?? ''
  const wanted = {
    COPYING: copy,
    DICTATION: dictate,
    LEAKED_KEY: leakKey,
    ALTERED_SHEETS: alterSheets,
    SHARED_MISTAKE: teachMistakes,
  }
  for (const [kind, plant] of Object.entries(wanted)) {
    const effect = findExamEffect(kind as keyof typeof wanted, npsn, subject)
    if (effect === undefined) continue
    const random = streamOf(seed, HELP_STREAM, ...keyOfSchool(npsn), examSubjects.indexOf(subject), kind.length)
    plant(sheets, { random, items, size: effect.size })
  }
}

/** Copiers and those they copy from, who sit side by side; the same pairs in every subject. */
export function listCopiers(
  sheets: readonly MarkedSheet[],
  pairs: number,
): [copier: MarkedSheet, source: MarkedSheet][] {
  const found: [MarkedSheet, MarkedSheet][] = []
  for (let at = 0; at + 1 < sheets.length && found.length < pairs; at += 1) {
    const [source, copier] = [sheets[at], sheets[at + 1]]
    if (source === undefined || copier === undefined) continue
    const isBeside = source.seated.room === copier.seated.room && source.seated.row === copier.seated.row
    if (!isBeside || source.seated.column % 2 === 0 || copier.seated.column > SEAT_COLUMNS) continue
    found.push([copier, source])
    at += 2 // the next pair begins a desk further on
  }
  return found
}

function copy(sheets: readonly MarkedSheet[], { random, size }: Help): void {
  for (const [copier, source] of listCopiers(sheets, size)) {
    const share = TAKEN.least + (TAKEN.most - TAKEN.least) * random()
    source.answers.forEach((answer, item) => {
      if (answer !== null && drawChance(random, share)) copier.answers[item] = answer
    })
  }
}

/** Answers, nearly all right, are called out to a share of the items; pupils follow mostly. */
function dictate(sheets: readonly MarkedSheet[], { random, items, size }: Help): void {
  const told = items.map(({ key }) => (drawChance(random, size) ? nearlyRight(random, key, 0.95) : null))
  follow(sheets, told, { random, listeners: 1, follows: 0.92 })
}

/** A key with errors goes round. */
function leakKey(sheets: readonly MarkedSheet[], { random, items, size }: Help): void {
  const told = items.map(({ key }) => nearlyRight(random, key, 0.82))
  follow(sheets, told, { random, listeners: size, follows: 0.85 })
}

const nearlyRight = (random: RandomStream, key: number, isRight: number): number =>
  drawChance(random, isRight) ? key : (key + drawWhole(random, 1, OPTIONS - 1)) % OPTIONS

interface Following {
  readonly random: RandomStream
  readonly listeners: number
  readonly follows: number
}

function follow(
  sheets: readonly MarkedSheet[],
  told: readonly (number | null)[],
  { random, listeners, follows }: Following,
) {
  for (const { answers } of sheets) {
    if (!drawChance(random, listeners)) continue
    told.forEach((answer, item) => {
      if (answer !== null && drawChance(random, follows)) answers[item] = answer
    })
  }
}

/** After the test wrong answers to four in ten items are rubbed out and put right. */
function alterSheets(sheets: readonly MarkedSheet[], { random, items, size }: Help): void {
  const chosen = items.map(() => drawChance(random, 0.4))
  for (const { answers, erased } of sheets) {
    if (!drawChance(random, size)) continue
    items.forEach(({ key }, item) => {
      const answer = answers[item] ?? null
      if (!chosen[item] || answer === null || answer === key || !drawChance(random, 0.75)) return
      erased[item] = answer
      answers[item] = key
    })
  }
}

/** A mistake that the whole class was taught: honest, though it makes wrong answers alike. */
function teachMistakes(sheets: readonly MarkedSheet[], { random, items, size }: Help): void {
  for (let left = size; left > 0; left -= 1) {
    const item = drawWhole(random, 0, ITEMS - 1)
    const key = items[item]?.key ?? 0
    const mistake = (key + drawWhole(random, 1, OPTIONS - 1)) % OPTIONS
    for (const { answers } of sheets)
      if (answers[item] !== key && drawChance(random, MISTAKE_HOLD)) answers[item] = mistake
  }
}
