import { StatusIcon, type StatusKind } from '../../charts/status-icon.tsx'
import type { Language } from '../../i18n/language.ts'
import { type Words, words } from '../../i18n/words.ts'
import { Columns, Section } from '../../ui/page.tsx'

const signs: Readonly<Record<keyof Words['guide']['signs'], StatusKind>> = {
  worse: 'worse',
  better: 'better',
  calm: 'calm',
  provisional: 'calm-provisional',
  missed: 'missed',
  met: 'met',
  unsure: 'unsure',
  noTarget: 'missing',
}

const looks: Readonly<Record<keyof Words['guide']['looks'], string>> = {
  missing: 'look-missing',
  zero: 'look-none',
  suppressed: 'look-suppressed',
  error: 'look-error',
}

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>) => Object.keys(record) as Key[]

/** Every sign and look of the pages with its meaning. */
export const Signs = ({ language }: { language: Language }) => {
  const said = words[language].guide
  return (
    <Columns>
      <Section id="tanda" title={said.marks} note={said.marksNote}>
        <ul className="sign-list">
          {keysOf(signs).map((key) => (
            <li key={key}>
              <StatusIcon kind={signs[key]} />
              <span>{said.signs[key]}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="keadaan" title={said.states} note={said.statesNote}>
        <ul className="sign-list look-list">
          {keysOf(looks).map((key) => (
            <li key={key}>
              <span className={`swatch ${looks[key]}`}>
                <span>{said.looks[key][0]}</span>
              </span>
              <span>{said.looks[key][1]}</span>
            </li>
          ))}
        </ul>
      </Section>
    </Columns>
  )
}
