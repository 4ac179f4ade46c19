import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import type { Option } from '../form/field.ts'
import type { RecordLists } from './find-record-client.ts'

/** What must be ticked on the KSPR card; the rest follows from age, births and height. */
export function factorOptions({ ksprFactors }: Pick<RecordLists, 'ksprFactors'>, language: Language): Option[] {
  const said = words[language].registry
  return ksprFactors
    .filter(({ isByFacts }) => !isByFacts)
    .map(({ code, label, score, groupLabel }) => ({
      value: code,
      words: label,
      note: said.factorNote(groupLabel, String(score)),
    }))
}
