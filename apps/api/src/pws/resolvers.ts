import { requireAction, requireDomain } from '../access/requirements.ts'
import type { Context } from '../context.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'
import { chooseMonths, choosePercentages, withOwnTarget } from './choose-board.ts'
import { type BoardQuestion, measurePwsBoards, type PwsParts } from './measure-pws-boards.ts'

interface Asked {
  readonly area: string
  readonly month: string
  readonly parts: PwsParts
  readonly annualTarget?: number | null
}

function readQuestion(keys: readonly string[], asked: Asked, context: Context): BoardQuestion {
  requireAction(context, 'READ_FIGURES')
  const indicators = choosePercentages(keys)
  for (const { domain } of indicators) requireDomain(context, domain)
  const { area, parts, annualTarget = null } = asked
  const months = chooseMonths(asked.month)
  return {
    indicators: indicators.map((indicator) => withOwnTarget(indicator, annualTarget, months)),
    area,
    months,
    parts,
    isOwnTarget: annualTarget !== null,
    today: context.clock.today(),
    cost: context.cost,
  }
}

export const pwsResolvers: Resolvers = {
  Query: {
    pwsBoard: async (_, { indicator, ...asked }, context) => {
      const question = readQuestion([indicator], asked, context)
      const [board] = await measurePwsBoards(context.sql, context.scope, question)
      if (board === undefined) throw new Error('No board.')
      return board
    },
  },
}
