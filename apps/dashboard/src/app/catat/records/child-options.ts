import type { Words } from '../../../i18n/words.ts'
import type { Option } from '../form/field.ts'

interface Client {
  readonly delivery: {
    readonly newborns: readonly { readonly ordinal: number; readonly sex: 'FEMALE' | 'MALE' }[]
  } | null
}

/** Her children by number at birth. */
export const childOptions = ({ delivery }: Client, said: Words['care']): Option[] =>
  (delivery?.newborns ?? []).map(({ ordinal, sex }) => ({
    value: String(ordinal),
    words: said.fields.childOf(String(ordinal), said.sexes[sex]),
  }))
