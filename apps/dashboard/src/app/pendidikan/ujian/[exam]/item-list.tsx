import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import type { Item } from './read-analysis.ts'

interface ItemListProps {
  readonly language: Language
  readonly items: readonly Item[]
  readonly linkTo: (item: string) => string
}

const mostListed = 8

/** Items that the teacher of the subject should look at, with what the answers show. */
export const ItemList = ({ language, items, linkTo }: ItemListProps) => {
  const said = words[language].exams.list
  if (items.length === 0) return <p>{said.none}</p>
  return (
    <>
      <ol className="item-list" data-origin="#butir">
        {items.slice(0, mostListed).map(({ item, position, form, topic, suspectedKey, advice }) => (
          <li key={`${form} ${item}`}>
            <a href={linkTo(item)}>
              <b>{form === '' ? position : `${form}${position}`}</b> {topic === '' ? item : topic}
            </a>
            <span>
              {suspectedKey !== null && <b>{said.suspected(suspectedKey)} </b>}
              {advice.join(' ')}
            </span>
          </li>
        ))}
      </ol>
      <p className="hint">{said.note}</p>
    </>
  )
}
