import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import type { FormPart } from '../form/field.ts'
import type { findMoves } from './find-moves.ts'

/** What is asked when a client moves: where to, since when, who goes on caring for her, and why. */
export function moveParts(
  { villages, present }: Awaited<ReturnType<typeof findMoves>>,
  today: string,
  language: Language,
): readonly FormPart[] {
  const { care, registry: said, forms } = words[language]
  return [
    { kind: 'select', name: 'village', label: said.moveTo, options: villages },
    { kind: 'text', name: 'hamlet', label: care.fields.hamlet, maxLength: 100 },
    { kind: 'text', name: 'rt', label: care.fields.rt, inputMode: 'numeric', maxLength: 3 },
    { kind: 'text', name: 'rw', label: care.fields.rw, inputMode: 'numeric', maxLength: 3 },
    { kind: 'text', name: 'address', label: care.fields.address, maxLength: 200 },
    { kind: 'date', name: 'movedOn', label: said.movedOn, hint: said.movedOnHint, max: today },
    ...(present === undefined
      ? []
      : [
          {
            kind: 'checks' as const,
            name: 'careCentre',
            label: said.keepsCare,
            hint: said.keepsCareHint,
            options: [present],
          },
        ]),
    { kind: 'text', name: 'reason', label: forms.reason, hint: said.moveReasonHint, maxLength: 200 },
  ]
}
