import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { Section } from '../../../ui/page.tsx'
import { ActSign } from './act-sign.tsx'
import { sayStep } from './step-words.ts'

const stepTable = graphql(`
  fragment StepTable on Pregnancy {
    steps { ...StepWords }
  }
`)

interface StepTableProps {
  readonly language: Language
  readonly client: FragmentType<typeof stepTable>
}

/** Every contact that is asked for, and how it stands. */
export const StepTable = ({ language, client }: StepTableProps) => {
  const said = words[language].registry
  const steps = readFragment(stepTable, client).steps.map((step) => sayStep(step, language))
  if (steps.length === 0) return null
  return (
    <Section id="langkah" title={said.stepsTitle} note={said.stepsNote}>
      <DataTable
        caption={said.stepsTitle}
        isCaptionHidden
        columns={[
          { key: 'step', header: said.step },
          { key: 'state', header: said.state },
          { key: 'when', header: said.when },
        ]}
        rows={steps.map(({ key, name, when, state, isOverdue }) => ({
          key,
          cells: [
            name,
            <span key="state" className="sign-line">
              {isOverdue && <ActSign />}
              {said.stepStates[state]}
            </span>,
            when,
          ],
        }))}
      />
    </Section>
  )
}
