import { drawNormal } from '../random/draw-gamma.ts'
import { type RandomStream, streamOf } from '../random/random-stream.ts'
import { drawChance, drawWhole } from '../registry/draw.ts'
import { keyOfSchool } from '../schools/build-school.ts'
import type { SimulatedItem } from './draw-items.ts'
import { type ExamSubject, examSubjects, OPTIONS } from './exam-plan.ts'
import type { MarkedSheet, SeatedPupil } from './marked-sheet.ts'

/** Standard deviations of ability: between schools, between the pupils of one, and of a pupil between subjects. */
const spread = { school: 0.5, pupil: 0.8, subject: 0.35 }
const SHARES = { omitted: 0.005, double: 0.001 }
/** Erasures of an honest pupil: a third of the sheets have one or two from wrong to right, and as many of other kinds. */
const HONEST_ERASER = 0.35

const ABILITY_STREAM = 32
const ANSWER_STREAM = 33

const keyOf = ({ npsn, entryYear, place }: SeatedPupil['pupil']) => [...keyOfSchool(npsn), entryYear, place]

/** Ability keeps from one subject to the other but for a part of its own. */
function abilityOf(seed: number, { pupil }: SeatedPupil, subject: ExamSubject): number {
  const school = drawNormal(streamOf(seed, ABILITY_STREAM, ...keyOfSchool(pupil.npsn)))
  const child = drawNormal(streamOf(seed, ABILITY_STREAM, ...keyOf(pupil)))
  const own = drawNormal(streamOf(seed, ABILITY_STREAM, ...keyOf(pupil), 1 + examSubjects.indexOf(subject)))
  return spread.school * school + spread.pupil * child + spread.subject * own
}

/** The sheet of a pupil who works alone. */
export function markSheet(
  seed: number,
  seated: SeatedPupil,
  subject: ExamSubject,
  items: readonly SimulatedItem[],
): MarkedSheet {
  const random = streamOf(seed, ANSWER_STREAM, ...keyOf(seated.pupil), examSubjects.indexOf(subject))
  const ability = abilityOf(seed, seated, subject)
  const isDouble = items.map(() => drawChance(random, SHARES.double))
  const answers = items.map((item, place) =>
    drawChance(random, SHARES.omitted) || isDouble[place] ? null : chooseOption(random, item, ability),
  )
  return { seated, answers, isDouble, erased: eraseSome(random, items, answers) }
}

function chooseOption(random: RandomStream, { key, slope, difficulty, pulls, tilts }: SimulatedItem, ability: number) {
  if (drawChance(random, 1 / (1 + Math.exp(-slope * (ability - difficulty))))) return key
  const weights = pulls.map((pull, option) => (option === key ? 0 : Math.exp(pull + (tilts[option] ?? 0) * ability)))
  let rest = random() * weights.reduce((sum, weight) => sum + weight, 0)
  const found = weights.findIndex((weight) => {
    rest -= weight
    return rest < 0
  })
  return found < 0 ? (key + 1) % OPTIONS : found
}

function eraseSome(random: RandomStream, items: readonly SimulatedItem[], answers: readonly (number | null)[]) {
  const erased: (number | null)[] = answers.map(() => null)
  const rub = (isRight: boolean) => {
    const places = answers.flatMap((answer, place) =>
      answer !== null && (answer === items[place]?.key) === isRight ? [place] : [],
    )
    const place = places[drawWhole(random, 0, Math.max(0, places.length - 1))]
    if (place === undefined) return
    erased[place] = ((answers[place] ?? 0) + drawWhole(random, 1, OPTIONS - 1)) % OPTIONS
  }
  for (const isRight of [true, false])
    if (drawChance(random, HONEST_ERASER)) for (let left = drawWhole(random, 1, 2); left > 0; left -= 1) rub(isRight)
  return erased
}
