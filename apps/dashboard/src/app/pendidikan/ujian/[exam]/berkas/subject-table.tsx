import { formatInstant } from '../../../../../charts/format/format-date.ts'
import { formatNumber } from '../../../../../charts/format/format-number.ts'
import type { Language } from '../../../../../i18n/language.ts'
import { words } from '../../../../../i18n/words.ts'
import { DataTable } from '../../../../../ui/data-table.tsx'
import type { ExamParts } from './read-parts.ts'

/** Each subject with its key and its sheets. Props: language, subjects. */
export const SubjectTable = ({ language, subjects }: { language: Language; subjects: ExamParts['subjects'] }) => {
  const said = words[language].examParts
  const count = (value: number) => formatNumber(value, language)
  return (
    <DataTable
      caption={said.state}
      isCaptionHidden
      columns={[
        { key: 'subject', header: said.subject },
        { key: 'key', header: said.key },
        { key: 'sheets', header: said.sheets, isNumber: true },
      ]}
      rows={subjects.map(({ id, name, sheets, keys: [newest] }) => ({
        key: id,
        cells: [
          name,
          newest === undefined ? (
            said.noKey
          ) : (
            <span key="key">
              {said.keyOf(
                count(newest.version),
                count(new Set(newest.entries.map(({ form }) => form)).size),
                count(newest.entries.length),
              )}{' '}
              <small className="quiet">
                {said.keySaved(newest.savedBy, formatInstant(newest.savedAt, language))}
                {newest.reason !== null && ` · ${said.keyReason(newest.reason)}`}
              </small>
            </span>
          ),
          count(sheets),
        ],
      }))}
    />
  )
}
