import type { Sentence } from '../../errors.ts'
import { elements } from '../../indicators/elements.ts'
import type { FormDefinition, SumRule } from '../forms/form-definition.ts'
import type { EntryIssueCode, EntryRule } from './entry-rule.ts'
import { largestCount } from './read-count.ts'

/** Every check of a form. */
export function listRules(form: FormDefinition): readonly EntryRule[] {
  const known = rulesOf.get(form)
  if (known !== undefined) return known
  const sums = [...sumsOfParts(form), ...form.sumRules].flatMap(rulesOfSum)
  const rules = [...cellRules, ...sums]
  rulesOf.set(form, rules)
  return rules
}

const rulesOf = new WeakMap<FormDefinition, readonly EntryRule[]>()

function sumsOfParts({ sections, sumRules, lagging }: FormDefinition): SumRule[] {
  const asked = new Set(sections.flatMap((section) => section.elements))
  return [...asked].flatMap((key) => {
    const whole = elements.get(key)?.partOf
    if (whole == null || !asked.has(whole)) return []
    const isImplied = sumRules.some(({ parts, wholes }) => parts.includes(key) && wholes.join() === whole)
    if (isImplied) return []
    return [{ parts: [key], wholes: [whole], severity: lagging.has(key) ? 'WARN' : 'ERROR' } as const]
  })
}

function rulesOfSum({ parts, wholes, severity }: SumRule): EntryRule[] {
  const [part, whole] = [nameSum(parts), nameSum(wholes)]
  return [
    {
      ...{ code: 'PARTS_OVER_WHOLE', severity, parts, wholes },
      message:
        severity === 'ERROR'
          ? { id: `${part.id} tidak boleh lebih dari ${whole.id}.`, en: `${part.en} cannot exceed ${whole.en}.` }
          : {
              id: `${part.id} lebih dari ${whole.id}. Boleh bila sebagian dihitung di bulan lain; periksa.`,
              en: `${part.en} exceeds ${whole.en}. This happens where some belong to another month; check it.`,
            },
    },
    {
      ...{ code: 'WHOLE_MISSING', severity: 'WARN', parts, wholes },
      message: {
        id: `${part.id} terisi, tetapi ${whole.id} kosong. Kosong berarti tidak dilaporkan; isi 0 bila memang nol.`,
        en: `${part.en} is filled while ${whole.en} is empty. Empty means not reported; write 0 for none.`,
      },
    },
  ]
}

function nameSum(keys: readonly string[]): Sentence {
  const found = keys.flatMap((key) => elements.get(key) ?? [])
  return { id: found.map(({ nameId }) => nameId).join(' + '), en: found.map(({ nameEn }) => nameEn).join(' + ') }
}

const cellRule = (code: EntryIssueCode, severity: EntryRule['severity'], message: Sentence): EntryRule => ({
  ...{ code, severity, message },
  parts: [],
  wholes: [],
})

const cellRules: readonly EntryRule[] = [
  cellRule('NOT_A_COUNT', 'ERROR', {
    id: 'Bukan bilangan bulat. Tulis angka saja, misalnya 12; kosongkan bila tidak dilaporkan.',
    en: 'Not a whole number. Write digits only, such as 12; leave it empty when not reported.',
  }),
  cellRule('NEGATIVE', 'ERROR', {
    id: 'Jumlah tidak boleh kurang dari nol.',
    en: 'A count cannot be below zero.',
  }),
  cellRule('TOO_LARGE', 'ERROR', {
    id: `Lebih dari ${largestCount.toLocaleString('id-ID')}: terlalu besar untuk satu bulan. Periksa apakah dua angka tertulis menyatu.`,
    en: `More than ${largestCount.toLocaleString('en-GB')}: too large for one month. Check whether two numbers ran together.`,
  }),
  cellRule('FAR_ABOVE_USUAL', 'WARN', {
    id: 'Lebih dari tiga kali yang terbesar dalam tiga bulan terakhir. Periksa; biarkan bila memang benar.',
    en: 'More than three times the largest of the last three months. Check it; leave it if it is right.',
  }),
]
