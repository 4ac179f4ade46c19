import { formatInstant } from '../../../../charts/format/format-date.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import type { Flag } from './read-flag.ts'

/** What proctors noted about the class or room of a flag. Props: language, flag. */
export const IncidentList = ({ language, flag }: { language: Language; flag: Flag }) => {
  const { page: said } = words[language].flags
  const rooms = new Set(flag.seats.filter(({ isInvolved }) => isInvolved).map(({ room }) => room))
  const incidents = flag.exam.incidents.filter(
    ({ schoolCode, className, room }) =>
      schoolCode === flag.schoolCode &&
      (className ?? flag.className) === flag.className &&
      (room === null || rooms.size === 0 || rooms.has(room)),
  )
  return (
    <div>
      <h3>{said.incidents}</h3>
      {incidents.length === 0 ? (
        <p className="hint">{said.noIncidents}</p>
      ) : (
        <p className="hint">{said.incidentsNote}</p>
      )}
      {incidents.map(({ kind, note, notedBy, notedAt }) => (
        <div key={notedAt + note}>
          <p>
            <b>{said.incidentKinds[kind]}</b> {note}
          </p>
          <p className="hint">{`${notedBy}, ${formatInstant(notedAt, language)}`}</p>
        </div>
      ))}
    </div>
  )
}
