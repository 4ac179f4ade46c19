import type { ReactNode } from 'react'
import { formatNumber } from '../../charts/format/format-number.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { withParameters } from '../../request/address.ts'
import { Pagination, Tabs } from '../../ui/navigation.tsx'
import { Section } from '../../ui/page.tsx'
import { type ChosenList, type ListCounts, listNames, rowsOnPage } from './choose-list.ts'

/** So many of each list are kept; all are counted. */
const keptRows = 10_000

interface ImportListsProps {
  readonly language: Language
  readonly address: string
  readonly counts: ListCounts
  readonly chosen: ChosenList
  /** Rows of the chosen list on this page. */
  readonly shown: number
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** What is new, what changes, what stays and what was found, one list at a time. */
export const ImportLists = ({ language, address, counts, chosen, shown, actions, children }: ImportListsProps) => {
  const said = words[language].data
  const count = (value: number) => formatNumber(value, language)
  const { name, offset } = chosen
  const total = counts[name]
  const kept = Math.min(total, keptRows)
  const listAt = (start: number) => `${withParameters(address, { daftar: name, mulai: String(start) })}#daftar`
  const position = said.shown(shown === 0 ? '0' : `${count(offset + 1)}–${count(offset + shown)}`, count(total))
  return (
    <Section id="daftar" title={said.listsTitle} note={said.listNotes[name]}>
      <Tabs
        label={said.listsTitle}
        tabs={listNames.map((one) => ({
          words: `${said.lists[one]} (${count(counts[one])})`,
          href: `${withParameters(address, { daftar: one, mulai: undefined })}#daftar`,
          isCurrent: one === name,
        }))}
      />
      {actions}
      {total === 0 && <p>{said.nothingInList[name]}</p>}
      {total > 0 && shown === 0 && <p>{said.notListed}</p>}
      {shown > 0 && children}
      {total > rowsOnPage && (
        <Pagination
          label={said.lists[name]}
          position={position}
          {...(offset > 0 && { previous: { words: '←', href: listAt(Math.max(0, offset - rowsOnPage)) } })}
          {...(offset + rowsOnPage < kept && { next: { words: '→', href: listAt(offset + rowsOnPage) } })}
        />
      )}
      {total > kept && <p className="hint">{said.keptOnly(count(kept))}</p>}
    </Section>
  )
}
