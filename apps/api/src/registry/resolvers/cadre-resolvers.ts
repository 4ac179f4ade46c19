import { listDevices } from '../../access/devices.ts'
import { requireAction } from '../../access/requirements.ts'
import type { Context } from '../../context.ts'
import type { Resolvers } from '../../graphql/generated/resolvers.ts'
import { globalId } from '../../graphql/global-id.ts'
import { registryTierOf } from '../access/with-registry.ts'
import { assignCadre, endAssignment } from '../cadres/assign-cadre.ts'
import { cadreLoader } from '../cadres/cadre-loader.ts'
import type { CadreRow } from '../cadres/cadre-row.ts'
import { inviteCadre } from '../cadres/invite-cadre.ts'
import { findCadre, listCadres } from '../cadres/list-cadres.ts'
import { registerCadre } from '../cadres/register-cadre.ts'
import { suggestCadres } from '../cadres/suggest-cadres.ts'
import { forgetCharts } from '../charts/chart-loaders.ts'
import { reasonMissing } from '../entry/user-error.ts'
import { checkPage, listPregnancies, longestPage } from '../lists/list-pregnancies.ts'
import { askedBy, numberOf } from './asked.ts'
import { isReason } from './entry-resolvers.ts'
import { areaOf } from './pregnancy-resolvers.ts'

const devicesOf = ({ accountName }: CadreRow, _: unknown, context: Context) => {
  const isClose = registryTierOf(context) !== 'CASES'
  return accountName === null || !isClose ? [] : listDevices(context.sql, accountName)
}

const mostSuggestions = 50

export const cadreResolvers: Resolvers = {
  Query: {
    cadres: (_, { first, after, filter }, context) => {
      requireAction(context, 'READ_CASES')
      return listCadres(context, { first, afterNumber: after ?? null, choice: filter ?? {} })
    },
    cadre: (_, { id }, context) => {
      requireAction(context, 'READ_CASES')
      return findCadre(context, askedBy('Cadre', id))
    },
    suggestCadres: (_, { pregnancy, first }, context) => {
      requireAction(context, 'KEEP_REGISTRY')
      checkPage(first)
      return suggestCadres(context, numberOf('Pregnancy', pregnancy), Math.min(first, mostSuggestions))
    },
  },
  CadreConnection: {
    edges: ({ rows }) => [...rows],
    pageInfo: ({ rows, hasNextPage }) => ({ hasNextPage, endCursor: rows.at(-1)?.number ?? null }),
  },
  CadreEdge: { cursor: ({ number }) => number, node: (row) => row },
  Cadre: {
    id: ({ id }) => globalId('Cadre', id),
    village: ({ villageCode }, _, context) => areaOf(context, villageCode),
    hasDevice: async (row, _, context) => {
      const known = row.accountName === null ? [] : await listDevices(context.sql, row.accountName)
      return known.some(({ revokedAt }) => revokedAt === null)
    },
    devices: devicesOf,
    clients: async ({ id }, _, context) => {
      const { rows } = await listPregnancies(context, { first: longestPage, beforeId: null, choice: { cadreId: id } })
      return [...rows]
    },
  },
  CadreAssignment: {
    id: ({ id }) => globalId('CadreAssignment', id),
    cadre: ({ cadreId }, _, context) => cadreLoader(context).load(cadreId),
  },
  CadrePayload: {
    cadre: ({ cadreId }, _, context) => (cadreId === null ? null : findCadre(context, { id: cadreId })),
    userErrors: ({ userErrors }) => [...userErrors],
  },
  Mutation: {
    registerCadre: (_, { input, correction }, context) => {
      requireAction(context, 'KEEP_REGISTRY')
      if (correction != null && !isReason(correction.reason)) return { cadreId: null, userErrors: [reasonMissing] }
      const { name, village, hamlet, rw, rt, phone, status = 'ACTIVE', startedOn, entryKey } = input
      const blank = (text: string | null | undefined) => text?.trim() || null
      const home = { villageCode: village, hamlet: blank(hamlet), rw: blank(rw), rt: blank(rt) }
      const started = startedOn ?? context.clock.today()
      return registerCadre(context, {
        entry: { ...home, name, phone: blank(phone), status, startedOn: started },
        entryKey: entryKey ?? null,
        correctsId: correction == null ? null : numberOf('Cadre', correction.id),
        reason: correction?.reason.trim() ?? '',
      })
    },
    assignCadre: async (_, { pregnancy, cadre, fromOn, reason, endReason, entryKey }, context) => {
      requireAction(context, 'KEEP_REGISTRY')
      const outcome = await assignCadre(context, {
        pregnancyId: numberOf('Pregnancy', pregnancy),
        cadreId: numberOf('Cadre', cadre),
        fromOn: fromOn ?? context.clock.today(),
        reason: reason ?? null,
        endReason: endReason ?? null,
        entryKey: entryKey ?? null,
      })
      forgetCharts(context)
      return outcome
    },
    endAssignment: async (_, { pregnancy, reason, on }, context) => {
      requireAction(context, 'KEEP_REGISTRY')
      const about = { pregnancyId: numberOf('Pregnancy', pregnancy), on: on ?? context.clock.today(), reason }
      const outcome = await endAssignment(context, about)
      forgetCharts(context)
      return outcome
    },
    inviteCadre: async (_, { cadre }, context) => {
      requireAction(context, 'KEEP_REGISTRY')
      const { userErrors, ...made } = await inviteCadre(context, numberOf('Cadre', cadre))
      return { ...made, userErrors: [...userErrors] }
    },
  },
}
