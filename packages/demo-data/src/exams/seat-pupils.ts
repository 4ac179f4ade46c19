import { streamOf } from '../random/random-stream.ts'
import { drawChance } from '../registry/draw.ts'
import { classOf } from '../schools/build-pupils.ts'
import { keyOfSchool } from '../schools/build-school.ts'
import type { SimulatedPupil, SimulatedSchool } from '../schools/simulated-school.ts'
import { EXAM_GRADE, forms, SEAT_COLUMNS, SEAT_ROWS } from './exam-plan.ts'
import type { SeatedPupil } from './marked-sheet.ts'

const ABSENT_SHARE = 0.02
const SEAT_STREAM = 34
const ROOM_SEATS = SEAT_ROWS * SEAT_COLUMNS

/** A class sits together down the attendance list, in as few rooms of 20 as hold it; a room has one form. */
export function seatPupils(seed: number, school: SimulatedSchool, cohort: readonly SimulatedPupil[]): SeatedPupil[] {
  const present = cohort.filter(
    ({ place }) => !drawChance(streamOf(seed, SEAT_STREAM, ...keyOfSchool(school.npsn), place), ABSENT_SHARE),
  )
  const classNameOf = ({ place }: SimulatedPupil) => classOf(school, EXAM_GRADE, place)?.name ?? ''
  let rooms = 0
  return [...new Set(present.map(classNameOf))].flatMap((className) => {
    const pupils = present.filter((pupil) => classNameOf(pupil) === className)
    const count = Math.ceil(pupils.length / ROOM_SEATS)
    const each = Math.ceil(pupils.length / count)
    const first = rooms
    rooms += count
    return pupils.map((pupil, at): SeatedPupil => {
      const room = first + 1 + Math.floor(at / each)
      const desk = at % each
      const form = forms[(keyOfSchool(school.npsn)[1] + room) % forms.length] ?? 'A'
      const [row, column] = [1 + Math.floor(desk / SEAT_COLUMNS), 1 + (desk % SEAT_COLUMNS)]
      return { pupil, className, room, row, column, form }
    })
  })
}
