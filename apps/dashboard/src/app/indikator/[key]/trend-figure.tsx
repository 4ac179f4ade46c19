import type { TrendPointFragment } from '../../../graphql/generated/graphql.ts'
import type { Language } from '../../../i18n/language.ts'
export const TrendFigure = ({
  title,
  points,
}: {
  language: Language
  title: string
  points: readonly TrendPointFragment[]
}) => (
  <p>
    {title} {points.length}
  </p>
)
