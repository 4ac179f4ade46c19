import { formatInstant } from '../../../../../charts/format/format-date.ts'
import type { Language } from '../../../../../i18n/language.ts'
import { words } from '../../../../../i18n/words.ts'
import { DataTable } from '../../../../../ui/data-table.tsx'
import { EntryForm } from '../../../../catat/form/entry-form.tsx'
import { freshState } from '../../../../catat/form/form-state.ts'
import type { ExamParts } from './read-parts.ts'
import { sendIncident } from './send-incident.ts'

/** What proctors noted, and a form for more. Props: language, exam. */
export const IncidentSection = ({ language, exam }: { language: Language; exam: ExamParts }) => {
  const { examParts: said, forms, flags } = words[language]
  const kinds = flags.page.incidentKinds
  return (
    <>
      {exam.incidents.length === 0 ? (
        <p className="hint">{said.noIncidents}</p>
      ) : (
        <DataTable
          caption={said.incidents}
          isCaptionHidden
          columns={[
            { key: 'school', header: said.school },
            { key: 'place', header: `${said.className}, ${said.room}` },
            { key: 'kind', header: said.incidentKind },
            { key: 'note', header: said.note },
            { key: 'noted', header: said.noted },
          ]}
          rows={exam.incidents.map(({ schoolName, className, room, kind, note, notedBy, notedAt }) => ({
            key: notedAt + note,
            cells: [
              schoolName,
              [className, room === null ? null : `${said.room} ${room}`].filter((part) => part !== null).join(', ') ||
                '–',
              kinds[kind],
              note,
              `${notedBy}, ${formatInstant(notedAt, language)}`,
            ],
          }))}
        />
      )}
      <EntryForm
        id="catatan-baru"
        action={sendIncident}
        initial={freshState()}
        parts={[
          { kind: 'text', name: 'school', label: said.npsn, inputMode: 'numeric', maxLength: 8 },
          { kind: 'text', name: 'className', label: said.className, maxLength: 40 },
          { kind: 'text', name: 'room', label: said.room, hint: said.roomHint, maxLength: 20 },
          {
            ...{ kind: 'select', name: 'kind', label: said.incidentKind },
            options: Object.entries(kinds).map(([value, name]) => ({ value, words: name })),
          },
          { kind: 'text', name: 'note', label: said.note, maxLength: 500 },
        ]}
        hidden={{ exam: exam.id }}
        submit={said.record}
        said={forms.plain}
      />
    </>
  )
}
