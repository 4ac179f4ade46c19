import { listClassEvidence } from '../src/flags/class-evidence-level.ts'
import { evidenceLevel, LEVEL_OF_A_CASE } from '../src/flags/evidence-level.ts'
import { integrityIndex } from '../src/flags/integrity-index.ts'
import { type ExamScreen, FLAGGED_UP_TO_Q, screenExam } from '../src/flags/screen-exam.ts'
import { seatNeighbours } from '../src/groups/seat-neighbours.ts'
import { head, row, short } from './markdown-table.ts'
import { SCHOOLS, type SimulatedRegency } from './regency.ts'
import { simulateRegency } from './simulate-regency.ts'

const SEATS_A_ROW = 6

/** Evidence level of every class, its pupils sitting in the order of the list. */
function classLevels(screen: ExamScreen, { table, classes }: SimulatedRegency): number[] {
  const { pairs, q } = screen
  const flagged = new Set(
    [...q.keys()].filter((kept) => (q[kept] ?? 1) <= FLAGGED_UP_TO_Q).flatMap((kept) => [pairs.first[kept] ?? -1]),
  )
  return classes.map(({ members }, place) => {
    const room = Array.from(members, (pupil, seat) => ({
      pupil,
      row: Math.floor(seat / SEATS_A_ROW),
      column: seat % SEATS_A_ROW,
    }))
    const evidence = listClassEvidence(screen.first.signals[place] ?? { gains: null }, screen.systemic[place] ?? [], {
      hasFlaggedPair: members.some((pupil) => flagged.has(pupil)),
      neighbourP: seatNeighbours(table, room, place)?.p ?? null,
    })
    return evidenceLevel(evidence)
  })
}

/** Classes, schools and pupils with signals in whole exams, where a third of the classes cheats or nobody. */
export function examRates(seeds: readonly number[], isHonest: boolean): void {
  let [honestClasses, honestFlagged, cheatedClasses, cheatedFlagged] = [0, 0, 0, 0]
  let [honestSchools, below90, honestCases, flaggedHonestPairs, largestShift] = [0, 0, 0, 0, 0]
  const cases = new Set<string>()
  for (const seed of seeds) {
    const regency = simulateRegency(seed, SCHOOLS, 40, { isHonest })
    const { table, classes, erasures, prior, next } = regency
    const members = classes.map((each) => each.members)
    const screen = screenExam(table, { members, erasures, years: { prior, next } })
    const levels = classLevels(screen, regency)
    classes.forEach(({ school }, place) => {
      if ((levels[place] ?? 0) >= LEVEL_OF_A_CASE) cases.add(`${seed} ${school}`)
    })
    largestShift = Math.max(largestShift, screen.largestShift ?? 0)
    const pupilsOf = new Map<number, number[]>()
    const dishonest = new Set(classes.filter(({ kind }) => kind !== 'honest').map(({ school }) => school))
    classes.forEach(({ school, kind, members }, place) => {
      const isFlagged = (screen.systemic[place] ?? []).length > 0
      if (kind === 'honest') [honestClasses, honestFlagged] = [honestClasses + 1, honestFlagged + Number(isFlagged)]
      else if (kind !== 'pair_copying') {
        ;[cheatedClasses, cheatedFlagged] = [cheatedClasses + 1, cheatedFlagged + Number(isFlagged)]
      }
      pupilsOf.set(school, [...(pupilsOf.get(school) ?? []), ...members])
      if (kind === 'honest')
        flaggedHonestPairs += members.reduce((sum, pupil) => sum + (screen.involved[pupil] ?? 0), 0)
    })
    const schools = [...pupilsOf]
    integrityIndex(
      schools.map(([, pupils]) => ({
        pupils: pupils.length,
        involved: pupils.filter((pupil) => screen.involved[pupil] === 1).length,
      })),
    ).forEach((index, place) => {
      const school = schools[place]?.[0] ?? -1
      if (dishonest.has(school)) return
      honestSchools++
      if (cases.has(`${seed} ${school}`)) honestCases++
      if ((index?.index ?? 100) < 90) below90++
    })
  }
  head(`exams of ${SCHOOLS} schools, ${isHonest ? 'nobody cheats' : 'a third of the classes cheats'}`, '')
  row(
    'honest classes with a systemic signal',
    `${honestFlagged} of ${honestClasses}: ${short(honestFlagged / honestClasses)}`,
  )
  if (cheatedClasses > 0)
    row('cheated classes found', `${cheatedFlagged} of ${cheatedClasses}: ${short(cheatedFlagged / cheatedClasses)}`)
  row('honest schools below 90', `${below90} of ${honestSchools}: ${short(below90 / honestSchools)}`)
  row('honest schools with a class at evidence level 2 or more', `${honestCases} of ${honestSchools}`)
  row('pupils of honest classes named', flaggedHonestPairs)
  row('largest shift of a class match z by the second fit', largestShift.toFixed(2))
  console.log('')
}
