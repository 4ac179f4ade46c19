import { ChartFrame } from '../../../../charts/chart-frame.tsx'
import { formatNumber } from '../../../../charts/format/format-number.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { namePupil } from '../name-flag.ts'
import type { Seat } from './read-flag.ts'

interface SeatPlanProps {
  readonly language: Language
  readonly kind: 'CLASS' | 'PAIR'
  readonly seats: readonly Seat[]
}

/** The rooms as they were seated, those whom the signal is about marked. Props: language, kind, seats. */
export const SeatPlan = ({ language, kind, seats }: SeatPlanProps) => {
  const rooms = new Map<string, Seat[]>()
  for (const seat of seats) {
    const room = rooms.get(`${seat.subject} ${seat.room}`) ?? []
    room.push(seat)
    rooms.set(`${seat.subject} ${seat.room}`, room)
  }
  return (
    <div className="seat-rooms">
      {[...rooms].map(([key, room], at) => (
        <Room key={key} {...{ language, kind, room, at }} />
      ))}
    </div>
  )
}

interface RoomProps {
  readonly language: Language
  readonly kind: 'CLASS' | 'PAIR'
  readonly room: readonly Seat[]
  readonly at: number
}

const Room = ({ language, kind, room, at }: RoomProps) => {
  const said = words[language].flags.page
  const [{ subject = '', room: name = '' } = {}] = room
  const rows = range(room.map(({ row }) => row))
  const columns = range(room.map(({ column }) => column))
  const find = (row: number, column: number) => room.find((seat) => seat.row === row && seat.column === column)
  return (
    <ChartFrame
      frame={{
        ...{ id: `denah-${at}`, language, source: said.seatSource, method: said.seatMethod, fileName: `denah-${name}` },
        title: kind === 'CLASS' ? said.seatTitleClass : areBeside(room) ? said.seatTitleBeside : said.seatTitleApart,
        unit: said.seatUnit(subject, name),
        summary: `${said.seatSummary(formatNumber(room.length, language))} ${said.seatNote}`,
      }}
      isDrawn={false}
      isTableDrawn={false}
      table={{
        columns: [
          { header: said.row, isNumber: true },
          { header: said.column, isNumber: true },
          { header: said.pupil },
          { header: said.sign },
        ],
        rows: room.map((seat) => ({
          key: seat.pupil.number,
          cells: [
            { text: String(seat.row), raw: seat.row },
            { text: String(seat.column), raw: seat.column },
            { text: namePupil(seat.pupil) },
            { text: seat.isInvolved ? said.involved : '' },
          ],
        })),
      }}
    >
      <section className="table-scroll" aria-label={said.seatUnit(subject, name)} {...reachable}>
        <table className="seat-plan">
          <caption>{said.board}</caption>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row">{`${said.row} ${row}`}</th>
                {columns.map((column) => {
                  const seat = find(row, column)
                  return (
                    <td key={column} className={seat?.isInvolved ? 'is-involved' : seat ? 'is-taken' : undefined}>
                      {seat ? namePupil(seat.pupil) : ''}
                      {seat?.isInvolved && kind === 'PAIR' && <span> ▲</span>}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </ChartFrame>
  )
}

/** A box that scrolls must be reachable by keys (axe: scrollable-region-focusable). */
const reachable = { tabIndex: 0 } as const

const range = (values: readonly number[]): number[] => {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return Array.from({ length: most - least + 1 }, (_, at) => least + at)
}

/** Side by side in a row, or one behind the other. */
function areBeside(room: readonly Seat[]): boolean {
  const [one, other] = room.filter(({ isInvolved }) => isInvolved)
  return (
    one !== undefined &&
    other !== undefined &&
    Math.abs(one.row - other.row) + Math.abs(one.column - other.column) === 1
  )
}
