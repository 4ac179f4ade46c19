import { requireAction, requireSession } from '../access/requirements.ts'
import { areaLoaders } from '../areas/area-loaders.ts'
import type { Context } from '../context.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'
import { elements } from '../indicators/elements.ts'
import { checkPage } from '../registry/lists/list-pregnancies.ts'
import { readMonth } from '../signals/signal-months.ts'
import { listRecordDifferences } from './list-differences.ts'
import { recordElements } from './record-elements.ts'
import { listRecordSources, setRecordSource } from './set-record-source.ts'

async function areaOf(context: Context, code: string) {
  const area = await areaLoaders(context).byCode.load(code)
  if (area === null) throw new Error(`The area ${code} of a count is not there.`)
  return area
}

function elementOf(key: string) {
  const element = elements.get(key)
  if (element === undefined) throw new Error(`The element ${key} of a count is not there.`)
  return element
}

const listSources = async ({ sql, scope }: Context) => [...(await listRecordSources(sql, scope.regencyCode))]

export const recordResolvers: Resolvers = {
  Query: {
    recordElements: (_, __, context) => {
      requireAction(context, 'READ_DEFINITIONS')
      return recordElements.map(elementOf)
    },
    recordSources: (_, __, context) => {
      requireAction(context, 'READ_FIGURES')
      return listSources(context)
    },
    recordDifferences: async (_, { from, to, within, elements: keys, first }, context) => {
      requireAction(context, 'READ_FIGURES')
      checkPage(first)
      for (const month of [from, to]) readMonth(month)
      const { totalCount, rows } = await listRecordDifferences(context.sql, context.scope, {
        ...{ fromMonth: from, toMonth: to, areaCode: within ?? null, elementKeys: keys ?? null },
        ...{ today: context.clock.today(), limit: first },
      })
      return { totalCount, rows: [...rows] }
    },
  },
  Mutation: {
    setRecordSource: async (_, { input }, context) => {
      requireAction(context, 'SET_SOURCES')
      const { elements: elementKeys, healthCentre: healthCentreCode, fromMonth, source } = input
      const place = { regencyCode: context.scope.regencyCode, clock: context.clock }
      const choice = { elementKeys, healthCentreCode, fromMonth, source, setBy: requireSession(context) }
      const userErrors = await setRecordSource(context.sql, place, choice)
      return { sources: await listSources(context), userErrors }
    },
  },
  RecordSource: {
    element: ({ elementKey }) => elementOf(elementKey),
    healthCentre: ({ healthCentreCode }, _, context) => areaOf(context, healthCentreCode),
  },
  RecordDifference: {
    area: ({ areaCode }, _, context) => areaOf(context, areaCode),
    element: ({ elementKey }) => elementOf(elementKey),
    source: ({ isRecorded }) => (isRecorded ? 'RECORDS' : 'REPORT'),
  },
}
