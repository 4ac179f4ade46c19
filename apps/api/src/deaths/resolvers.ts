import { requireAction, requireSession } from '../access/requirements.ts'
import { areaLoaders } from '../areas/area-loaders.ts'
import type { Context } from '../context.ts'
import type { DeathFollowUpInput, Resolvers } from '../graphql/generated/resolvers.ts'
import type { NodeFinders } from '../graphql/nodes.ts'
import { registryTierOf } from '../registry/access/with-registry.ts'
import { chartLoaders } from '../registry/charts/chart-loaders.ts'
import type { DeathRow } from '../registry/records/record-rows.ts'
import { numberOf } from '../registry/resolvers/asked.ts'
import { areaOf } from '../registry/resolvers/pregnancy-resolvers.ts'
import { chartWaits } from './chart-waits.ts'
import { countYears, groupCases, isRegisterWhole } from './count-cases.ts'
import { countParts } from './count-parts.ts'
import { type DeathCase, isCounted } from './death-case.ts'
import { findDeath } from './find-death.ts'
import { followUpLoader } from './follow-up-loader.ts'
import { openDeathBoard, requireDeaths } from './open-death-board.ts'
import { countBirths } from './read-reports.ts'
import { addDeathFollowUp, recordDeathReview } from './record-death-review.ts'

const isCadre = (context: Context) => registryTierOf(context) === 'CADRE'

const followUpOf = ({ note, owner, dueOn }: DeathFollowUpInput) => ({ note, owner, dueOn })

async function chartOf(context: Context, { pregnancyId }: DeathRow) {
  const chart = await chartLoaders(context).chart.load(pregnancyId)
  if (chart === null) throw new Error('a death went out of sight while it was read')
  return chart
}

const ofKind = (cases: readonly DeathCase[], kind: DeathRow['kind'] | null | undefined) =>
  cases.filter(({ row }) => kind == null || row.kind === kind)

export const deathResolvers: Resolvers = {
  Query: {
    deathBoard: (_, { area, from }, context) => {
      requireDeaths(context)
      return openDeathBoard(context, { area: area ?? null, from: from ?? null })
    },
    death: async (_, { id }, context) => {
      requireDeaths(context)
      return (await findDeath(context, numberOf('CareDeath', id)))?.row ?? null
    },
  },
  Mutation: {
    recordDeathReview: (_, { death, input }, context) => {
      requireAction(context, 'KEEP_REGISTRY')
      requireAction(context, 'KEEP_DECISIONS')
      const { heldOn, verdict, delays, finding, followUps, reason } = input
      const entry = {
        ...{ heldOn, verdict, delays: [...(delays ?? [])], finding: finding ?? null, reason: reason ?? null },
        followUps: (followUps ?? []).map(followUpOf),
      }
      return recordDeathReview(context, requireSession(context), { id: numberOf('CareDeath', death), entry })
    },
    addDeathFollowUp: (_, { death, input }, context) => {
      requireDeaths(context)
      requireAction(context, 'KEEP_DECISIONS')
      const about = { id: numberOf('CareDeath', death), followUp: followUpOf(input) }
      return addDeathFollowUp(context, requireSession(context), about)
    },
  },
  CareDeath: {
    pregnancy: async (row, _, context) => (await chartOf(context, row)).pregnancy,
    review: ({ reviewedOn, reviewVerdict, reviewDelays, reviewFinding }, _, context) =>
      reviewedOn === null || isCadre(context)
        ? null
        : { heldOn: reviewedOn, verdict: reviewVerdict, delays: [...reviewDelays], finding: reviewFinding },
    followUps: ({ id }, _, context) => (isCadre(context) ? [] : followUpLoader(context).load(id)),
    lastReferral: async (row, _, context) =>
      (await chartOf(context, row)).referrals.findLast(
        ({ ordinal, detectedAt }) =>
          ordinal === row.ordinal && (detectedAt === null || detectedAt.slice(0, 10) <= row.diedOn),
      ) ?? null,
  },
  DeathBoard: {
    area: ({ area }, _, context) => areaOf(context, area),
    cases: async ({ cases }) => (await cases()).map(({ row }) => row),
    waits: async ({ area, from, to, cases, reports }, { kind }, context) => {
      const known = await reports()
      const isWhole = isRegisterWhole(countYears(await cases(), known, { from, to }), kind)
      const { level } = await areaOf(context, area)
      const waits = chartWaits({
        days: ofKind(await cases(), kind)
          .filter(isCounted)
          .map(({ row }) => row.diedOn),
        today: to,
        countBirths: (after, until) => countBirths(known.births, after, until),
        mayJudge: level === 'REGENCY' && isWhole,
      })
      return { kind, isWhole, ...waits }
    },
    years: async ({ from, to, cases, reports }) => countYears(await cases(), await reports(), { from, to }),
    groups: async ({ cases }, { kind }) => groupCases(ofKind(await cases(), kind)),
    parts: async ({ area, cases }, _, context) => countParts(context, await areaOf(context, area), await cases()),
  },
  DeathPart: {
    area: async ({ areaCode }, _, context) => {
      const area = await areaLoaders(context).byCode.load(areaCode)
      if (area === null) throw new Error(`the area ${areaCode} of a death is not there`)
      return area
    },
  },
  DeathPayload: { userErrors: ({ userErrors }) => [...userErrors] },
}

export const deathNodes: NodeFinders = {
  CareDeath: async (context, key) => {
    requireDeaths(context)
    return (await findDeath(context, /^\d{1,9}$/.test(key) ? Number(key) : 0))?.row ?? null
  },
}
