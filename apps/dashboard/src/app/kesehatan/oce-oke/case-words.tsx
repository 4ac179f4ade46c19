import type { KsprBandCode, SheetFormKey } from '../../../graphql/generated/graphql.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { RiskBand } from '../../catat/risk/risk-band.tsx'

export const caseHref = (number: string) => `/kesehatan/oce-oke/${encodeURIComponent(number)}`

interface Named {
  readonly number: string
  readonly person: { readonly name: string } | null
}

/** Her name for who may see it, her number for others. */
export const nameOf = ({ number, person }: Named, language: Language) =>
  person?.name ?? words[language].registry.client(number)

export const sayColumn = (form: SheetFormKey, column: number, language: Language) =>
  words[language].watches.columns[form](String(column))

export const Band = ({ band }: { readonly band: KsprBandCode | null }) => (
  <span className="risk-score">
    <RiskBand band={band} isEmergency={false} />
    {band ?? '–'}
  </span>
)
