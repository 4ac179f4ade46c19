import { formatNumber } from '../../../../charts/format/format-number.ts'
import { FrameFoot } from '../../../../charts/frame-foot.tsx'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { shortSchoolName } from '../../tkd/schools/short-school-name.ts'
import { orderClasses } from './class-file.ts'
import type { ClassRow, Item } from './read-analysis.ts'

interface ClassMapProps {
  readonly language: Language
  readonly classes: readonly ClassRow[]
  readonly items: readonly Item[]
  readonly fileName: string
  readonly fileAddress: string
}

/** Beyond these a page grows too heavy; the file holds all. */
const mostShown = 24

/** Steps of the fill, from few right answers to many. */
const steps = [0.3, 0.45, 0.6, 0.75] as const

const lookOf = (share: number): string => `look-seq-${steps.filter((step) => share >= step).length + 1}`

/** A box that scrolls must be reachable by keys. */
const reachable = { tabIndex: 0 } as const

/** Right answers of each class to each item: a column that stands out is an item, a row that stands out a class. */
export const ClassMap = ({ language, classes, items, fileName, fileAddress }: ClassMapProps) => {
  const { exams } = words[language]
  const said = exams.classes
  if (classes.length === 0) return <p className="hint">{said.none}</p>
  const shown = orderClasses(classes)
  const number = (share: number | null) => (share === null ? '' : formatNumber(share * 100, language, 0))
  return (
    <div className="table-frame">
      <p className="legend ramp-legend">
        {said.few}
        {[1, 2, 4, 5].map((step) => (
          <span key={step} className={`swatch look-seq-${step}`} aria-hidden="true" />
        ))}
        {said.many}
      </p>
      <section className="table-scroll" aria-label={said.caption} {...reachable}>
        <table className="data-table class-map">
          <caption className="visually-hidden">{said.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{said.class}</th>
              {items.map(({ item, form, position }) => (
                <th key={`${form} ${item}`} scope="col">
                  {form}
                  {position}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, mostShown).map((room) => (
              <tr key={room.key}>
                <th scope="row">{said.room(shortSchoolName(room.schoolName), room.className)}</th>
                {room.right.map((share, at) => (
                  <td key={items[at]?.item ?? at} {...(share !== null && { className: lookOf(share) })}>
                    {number(share)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {shown.length > mostShown && (
        <p className="hint">{said.cut(formatNumber(mostShown, language), formatNumber(shown.length, language))}</p>
      )}
      <FrameFoot
        frame={{ language, source: exams.source, method: said.method, fileName, fileAddress }}
        table={null}
        isDrawn={false}
      />
    </div>
  )
}
