import { formatNumber } from '../../../../charts/format/format-number.ts'
import { TableFrame } from '../../../../charts/table-frame.tsx'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import type { Analysis } from './read-analysis.ts'

interface KeyChangesProps {
  readonly language: Language
  readonly changes: NonNullable<Analysis['changes']>
  readonly fileName: string
}

/** What the newest analysis changed against the one before, such as after a corrected key. */
export const KeyChanges = ({ language, changes, fileName }: KeyChangesProps) => {
  const { exams } = words[language]
  const said = exams.changes
  const ratio = (value: number | null) =>
    value === null
      ? { text: exams.few, raw: null, isMissing: true }
      : { text: formatNumber(value, language, 2), raw: value }
  const count = (value: number) => formatNumber(value, language)
  const plain = (value: number | null, decimals: number) =>
    value === null ? '–' : formatNumber(value, language, decimals)
  const { reachedBefore: before, reachedAfter: after } = changes
  const moved = [
    ...changes.subjects
      .filter((one) => one.meanBefore !== one.meanAfter || one.alphaBefore !== one.alphaAfter)
      .map(({ subject, form, meanBefore, meanAfter, alphaBefore, alphaAfter }) =>
        said.scores(form === '' ? subject : `${subject} ${form}`, {
          mean: said.from(plain(meanBefore, 2), plain(meanAfter, 2)),
          alpha: said.from(plain(alphaBefore, 3), plain(alphaAfter, 3)),
        }),
      ),
    ...(before && after && before.value !== after.value
      ? [
          said.reached(
            said.from(plain(before.value, 1), plain(after.value, 1)),
            plain(after.count, 0),
            plain(after.n, 0),
          ),
        ]
      : []),
  ]
  return (
    <>
      <p>
        {changes.keys.length === 0 ? said.sameKeys : said.keys(changes.keys.join('; '))}{' '}
        {said.flags(count(changes.newFlags), count(changes.goneFlags), count(changes.schools.length))}
      </p>
      {moved.length > 0 && (
        <ul className="bullets">
          {moved.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {changes.items.length > 0 && (
        <TableFrame
          frame={{ language, caption: said.items, source: exams.source, method: said.method, fileName }}
          table={{
            columns: [
              { header: said.item },
              { header: said.key },
              ...[said.gaining, said.losing, said.pBefore, said.pAfter, said.dBefore, said.dAfter].map((header) => ({
                ...{ header, isNumber: true },
              })),
            ],
            rows: changes.items.map((item) => ({
              key: `${item.subject} ${item.item}`,
              cells: [
                { text: item.item, note: item.subject },
                { text: said.from(item.keyBefore, item.keyAfter) },
                ...[item.gaining, item.losing].map((pupils) => ({ text: count(pupils), raw: pupils })),
                ...[item.pBefore, item.pAfter, item.discriminationBefore, item.discriminationAfter].map(ratio),
              ],
            })),
          }}
        />
      )}
    </>
  )
}
