import { requireAction, requireDomain } from '../access/requirements.ts'
import type { Context } from '../context.ts'
import { badInput } from '../errors.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'
import { chooseMonths, choosePercentages, withOwnTarget } from './choose-board.ts'
import { type BoardQuestion, measurePwsBoards, type PwsParts } from './measure-pws-boards.ts'
import { writePwsWorkbook } from './write-pws-workbook.ts'

const mostSheets = 10

const wrongSheets = badInput(
  `Sebutkan 1 sampai ${mostSheets} indikator untuk satu berkas.`,
  `Name 1 to ${mostSheets} indicators for one file.`,
)

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
    indicators: indicators.map((indicator, at) => withOwnTarget(indicator, at === 0 ? annualTarget : null, months)),
    area,
    months,
    parts,
    hasOwnTarget: annualTarget !== null,
    today: context.clock.today(),
    cost: context.cost,
  }
}

export const pwsResolvers: Resolvers = {
  PwsBoard: { sources: ({ sources }) => [...sources] },
  Query: {
    pwsBoard: async (_, { indicator, ...asked }, context) => {
      const question = readQuestion([indicator], asked, context)
      const [board] = await measurePwsBoards(context.sql, context.scope, question)
      if (board === undefined) throw new Error('No board.')
      return board
    },
    pwsWorkbook: async (_, { indicators, language, ...asked }, context) => {
      if (indicators.length === 0 || indicators.length > mostSheets) throw wrongSheets
      const boards = await measurePwsBoards(context.sql, context.scope, readQuestion(indicators, asked, context))
      const content = Buffer.from(await writePwsWorkbook(boards, language)).toString('base64')
      return { fileName: `pws-${indicators[0]}-${asked.area}-${asked.month}.xlsx`, content }
    },
  },
}
