import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import type { Answers } from './phone/phone-data.ts'

const givenAnswer = graphql(`
  fragment GivenAnswer on SheetAnswer { item word count }
`)

export const answersOf = (masked: readonly FragmentType<typeof givenAnswer>[]): Answers =>
  Object.fromEntries(
    readFragment(givenAnswer, masked).flatMap(({ item, word, count }) => {
      const answer = word ?? count
      return answer === null ? [] : [[item, answer]]
    }),
  )
