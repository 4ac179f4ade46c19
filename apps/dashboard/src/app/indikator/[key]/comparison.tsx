import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Section } from '../../../ui/page.tsx'
import type { ChosenPeriod } from '../../period/choose-period.ts'
import { comparedArea } from './compared-area.ts'

export const comparedOutline = graphql(`
  fragment ComparedOutline on AreaBoundary {
    area { code }
    geometry
    source
  }
`)

interface ComparisonProps {
  readonly language: Language
  readonly area: { readonly fullName: string }
  readonly indicator: { readonly name: string }
  readonly period: ChosenPeriod
  readonly values: readonly FragmentType<typeof comparedArea>[]
  readonly outlines: readonly FragmentType<typeof comparedOutline>[]
}

export const Comparison = ({ language, values, outlines }: ComparisonProps) => {
  const said = words[language].indicator
  const read = readFragment(comparedArea, values)
  if (read.length === 0) return null
  return (
    <Section id="banding" title={said.compare} note={said.compareNote}>
      <p>{outlines.length}</p>
    </Section>
  )
}
