import { requireAction } from '../access/requirements.ts'
import type { Context } from '../context.ts'
import { badInput } from '../errors.ts'
import type { AreaResolvers, Resolvers } from '../graphql/generated/resolvers.ts'
import { globalId } from '../graphql/global-id.ts'
import type { NodeFinders } from '../graphql/nodes.ts'
import { areaLoaders } from './area-loaders.ts'
import { fullName } from './full-name.ts'
import { listAreas } from './list-areas.ts'
import { listBoundaries } from './list-boundaries.ts'
import { searchAreas } from './search-areas.ts'

const findArea = (context: Context, code: string) => {
  requireAction(context, 'READ_AREAS')
  return areaLoaders(context).byCode.load(code)
}

const areaFields: AreaResolvers = {
  id: ({ code }) => globalId('Area', code),
  fullName: (area, { language }) => fullName(area, language),
  tile: ({ tileColumn, tileRow }) =>
    tileColumn === null || tileRow === null ? null : { column: tileColumn, row: tileRow },
  ancestors: ({ code }, _, context) => areaLoaders(context).ancestors.load(code),
  healthCentre: ({ code, level }, _, context) =>
    level === 'VILLAGE' ? areaLoaders(context).healthCentre.load(code) : null,
}

export const areaResolvers: Resolvers = {
  Query: {
    area: (_, { code }, context) => findArea(context, code),
    areas: (_, { selection }, context) => {
      requireAction(context, 'READ_AREAS')
      return listAreas(context.sql, selection, context.clock.today())
    },
    searchAreas: (_, { text, first }, context) => {
      requireAction(context, 'READ_AREAS')
      if (text.trim().length < 2) throw tooShort
      if (first < 1 || first > 50) throw badFirst
      return searchAreas(context.sql, context.scope, text, first)
    },
    boundaries: (_, { selection }, context) => {
      requireAction(context, 'READ_AREAS')
      return listBoundaries(context.sql, selection, context.clock.today())
    },
  },
  Area: areaFields,
}

export const areaNodes: NodeFinders = { Area: findArea }

const tooShort = badInput('Tulis paling sedikit dua huruf.', 'Write at least two letters.')

const badFirst = badInput('`first` harus antara 1 dan 50.', '`first` must lie between 1 and 50.')
