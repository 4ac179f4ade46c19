import { formatNumber } from '../../../../charts/format/format-number.ts'
import { ask } from '../../../../graphql/client.ts'
import { graphql } from '../../../../graphql/generated/index.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { Button, InputField } from '../../../../ui/form.tsx'
import { Facts } from '../../../../ui/page.tsx'
import { examAddress } from '../exam-address.ts'
import type { Item } from './read-analysis.ts'

const trialQuery = graphql(`
  query ExamKeyTrial($exam: ID!, $item: String!, $option: String!) {
    exam(id: $exam) {
      subjects {
        id
        tryKey(item: $item, key: $option) { gaining losing alphaBefore alphaAfter correlationBefore correlationAfter }
      }
    }
  }
`)

interface KeyTrialProps {
  readonly language: Language
  readonly exam: string
  readonly subject: string
  readonly item: Item
  /** Option that may be the right one. */
  readonly suspected: string
}

/** What the answers would say if another option were the key, and the form that makes it so. */
export async function KeyTrial({ language, exam, subject, item, suspected }: KeyTrialProps) {
  const said = words[language].exams.trial
  const answer = await ask(trialQuery, { exam, item: item.item, option: suspected })
  const trial = answer.data?.exam.subjects.find(({ id }) => id === subject)?.tryKey
  if (!trial) return null
  const ratio = (value: number | null) => (value === null ? '–' : formatNumber(value, language, 2))
  return (
    <section className="key-trial" aria-labelledby="coba-kunci" data-origin="#butir">
      <h3 id="coba-kunci">{said.title(suspected)}</h3>
      <Facts
        facts={[
          [said.gaining, formatNumber(trial.gaining, language)],
          [said.losing, formatNumber(trial.losing, language)],
          [said.alpha, said.from(ratio(trial.alphaBefore), ratio(trial.alphaAfter))],
          [said.correlation, said.from(ratio(trial.correlationBefore), ratio(trial.correlationAfter))],
        ]}
      />
      <p className="hint">{said.note}</p>
      <form method="post" action={`${examAddress(exam)}/kunci`}>
        <input type="hidden" name="mapel" value={subject} />
        <input type="hidden" name="butir" value={item.item} />
        <input type="hidden" name="kunci" value={suspected} />
        <InputField id="alasan-kunci" name="alasan" label={said.reason} required />
        <Button isPlain>{said.correct(suspected)}</Button>
      </form>
    </section>
  )
}
