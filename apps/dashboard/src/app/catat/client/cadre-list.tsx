import { formatDay } from '../../../charts/format/format-date.ts'
import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Section } from '../../../ui/page.tsx'
import { clientHref } from '../records/record-slug.ts'
import { ActSign } from './act-sign.tsx'

const cadreList = graphql(`
  fragment CadreList on Pregnancy {
    number
    cadre { number name phone }
    assignments { id cadre { number name } fromOn endedOn endReason nearness reason }
  }
`)

interface CadreListProps {
  readonly language: Language
  readonly client: FragmentType<typeof cadreList>
  readonly isEditable: boolean
}

/** Who accompanies her, and who did before. */
export const CadreList = ({ language, client, isEditable }: CadreListProps) => {
  const { registry: said, care } = words[language]
  const { number, cadre, assignments } = readFragment(cadreList, client)
  const day = (date: string) => formatDay(date, language)
  return (
    <Section id="kader" title={said.cadre}>
      <div className="prose">
        {cadre ? (
          <p>
            <b>{cadre.name ?? cadre.number}</b>
            {cadre.phone && (
              <>
                {' · '}
                <a href={`tel:${cadre.phone}`}>{cadre.phone}</a>
              </>
            )}
          </p>
        ) : (
          <p className="sign-line">
            <ActSign />
            {said.noCadre}
          </p>
        )}
        {assignments.length > 0 && (
          <ul className="bullets">
            {assignments.map(({ id, cadre: one, fromOn, endedOn, endReason, nearness, reason }) => (
              <li key={id}>
                {[
                  one?.name ?? one?.number ?? said.hiddenCadre,
                  endedOn === null ? said.since(day(fromOn)) : said.fromTo(day(fromOn), day(endedOn)),
                  care.nearness[nearness],
                  endReason && care.assignmentEnds[endReason],
                  reason,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </li>
            ))}
          </ul>
        )}
        {isEditable && <a href={`${clientHref(number)}/kader`}>{cadre ? said.handOverTitle : said.assignTitle}</a>}
      </div>
    </Section>
  )
}
