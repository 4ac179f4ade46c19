import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'

export const outlinePart = graphql(`
  fragment OutlinePart on AreaBoundary {
    area { code name }
    geometry
    source
  }
`)

interface AreaOutlineProps {
  readonly language: Language
  readonly code: string
  readonly outlines: readonly FragmentType<typeof outlinePart>[]
}

export const AreaOutline = ({ code, outlines }: AreaOutlineProps) => (
  <p>
    {code} {readFragment(outlinePart, outlines).length}
  </p>
)
