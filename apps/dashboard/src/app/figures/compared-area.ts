import type { ComparedAreaFragment } from '../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import { readFigures, type WithFigure } from './indicator-figure.ts'

const comparedArea = graphql(`
  fragment ComparedArea on IndicatorValue {
    area { code level name fullName(language: $language) tile { column row } }
    published { value unit source url note }
    ...IndicatorFigure
  }
`)

/** One part of an area: its own value, or what was printed of it. */
export type ComparedPart = WithFigure<ComparedAreaFragment>

export type ComparedValues = readonly FragmentType<typeof comparedArea>[]

export const readParts = (values: ComparedValues): ComparedPart[] => readFigures(readFragment(comparedArea, values))
