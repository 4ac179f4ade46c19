import {
  COVERAGE_TRIMESTERS,
  type DatingChoice,
  dueOn,
  gestationDays,
  missingComponents,
  nextStep,
  pregnancyStartedOn,
  trimesterOf,
  weeksAndDays,
} from '@pantau/maternal-care'
import { requireAction } from '../../access/requirements.ts'
import { areaLoaders } from '../../areas/area-loaders.ts'
import type { Context } from '../../context.ts'
import type { Resolvers } from '../../graphql/generated/resolvers.ts'
import { globalId } from '../../graphql/global-id.ts'
import { registryTierOf } from '../access/with-registry.ts'
import { cadreLoader } from '../cadres/cadre-loader.ts'
import { chartLoaders } from '../charts/chart-loaders.ts'
import { listHistory } from '../charts/list-history.ts'
import { listTimeline } from '../charts/list-timeline.ts'
import { countRegistry } from '../lists/count-registry.ts'
import { findPregnancy } from '../lists/find-pregnancy.ts'
import { listDueSteps } from '../lists/list-due-steps.ts'
import { listPregnancies } from '../lists/list-pregnancies.ts'
import type { PregnancyRow } from '../records/record-rows.ts'
import { askedBy, numberOf, pageOf } from './asked.ts'

type Filter = Parameters<typeof listPregnancies>[1]['choice'] & { cadre?: string | null }

const choiceOf = (filter: Filter | null | undefined) => {
  const { cadre, ...rest } = filter ?? {}
  return { ...rest, cadreId: cadre == null ? null : numberOf('Cadre', cadre) }
}

export const areaOf = async (context: Context, code: string) => {
  const area = await areaLoaders(context).byCode.load(code)
  if (area === null) throw new Error(`the area ${code} is not loaded`)
  return area
}

async function chartOf(context: Context, { id }: PregnancyRow) {
  const chart = await chartLoaders(context).chart.load(id)
  if (chart === null) throw new Error('a pregnancy went out of sight while it was read')
  return chart
}

async function standingOf(context: Context, { id }: PregnancyRow) {
  const standing = await chartLoaders(context).standing(id)
  if (standing === null) throw new Error('a pregnancy went out of sight while it was read')
  return standing
}

/** Age and due date; on the day asked for, or the day it ended. */
export function presentDating(choice: DatingChoice | null, on: string) {
  if (choice === null) return null
  const days = Math.max(0, gestationDays(choice.dating, on))
  return {
    method: choice.dating.method === 'LMP' ? ('LMP' as const) : ('ULTRASOUND' as const),
    startedOn: pregnancyStartedOn(choice.dating),
    dueOn: dueOn(choice.dating),
    gestationDays: days,
    ...weeksAndDays(days),
    trimester: trimesterOf(days, COVERAGE_TRIMESTERS),
    differenceDays: choice.differenceDays,
  }
}

export const pregnancyResolvers: Resolvers = {
  Query: {
    pregnancies: (_, { first, after, filter }, context) => {
      requireAction(context, 'READ_CASES')
      const beforeId = after == null ? null : numberOf('Pregnancy', after)
      return listPregnancies(context, { first, beforeId, choice: choiceOf(filter) })
    },
    pregnancy: (_, { id }, context) => {
      requireAction(context, 'READ_CASES')
      return findPregnancy(context, askedBy('Pregnancy', id))
    },
    dueSteps: (_, { first, by, filter }, context) => {
      requireAction(context, 'READ_CASES')
      return listDueSteps(context, { first, by: by ?? null, choice: choiceOf(filter) })
    },
    registryCounts: (_, { area }, context) => {
      requireAction(context, 'READ_CASES')
      return countRegistry(context, area ?? null)
    },
  },
  PregnancyConnection: pageOf('Pregnancy'),
  PregnancyEdge: { cursor: ({ id }) => globalId('Pregnancy', id), node: (row) => row },
  Pregnancy: {
    id: ({ id }) => globalId('Pregnancy', id),
    status: async (row, _, context) => (await standingOf(context, row)).status,
    village: ({ villageCode }, _, context) => areaOf(context, villageCode),
    careCentre: ({ careCentreCode }, _, context) => (careCentreCode === null ? null : areaOf(context, careCentreCode)),
    person: ({ id }, _, context) => chartLoaders(context).person.load(id),
    isEditable: (_, __, context) => registryTierOf(context) === 'CENTRE',
    dating: async (row, _, context) =>
      presentDating((await standingOf(context, row)).dating, row.endedOn ?? context.clock.today()),
    kspr: async (row, _, context) => (await standingOf(context, row)).kspr,
    fourToo: async (row, _, context) => (await standingOf(context, row)).fourToo,
    watches: async (row, _, context) => [...(await standingOf(context, row)).watches],
    steps: async (row, _, context) => [...(await standingOf(context, row)).steps],
    nextStep: async (row, _, context) => {
      const { steps } = await standingOf(context, row)
      const next = nextStep(steps)
      return steps.find((step) => step === next) ?? null
    },
    cadre: ({ activeCadreId }, _, context) =>
      activeCadreId === null ? null : cadreLoader(context).load(activeCadreId),
    assignments: async (row, _, context) => [...(await chartOf(context, row)).assignments].reverse(),
    antenatalContacts: async (row, _, context) => [...(await chartOf(context, row)).antenatal],
    missingComponents: async (row, { set }, context) => {
      const done = (await chartOf(context, row)).antenatal.flatMap(({ components }) => components)
      return missingComponents(done, set === 'TEN' ? '10T' : '12T')
    },
    delivery: async (row, _, context) => (await chartOf(context, row)).delivery,
    newborns: async (row, _, context) => [...(await chartOf(context, row)).newborns],
    postpartumContacts: async (row, _, context) => [...(await chartOf(context, row)).postpartum],
    referrals: async (row, _, context) => [...(await chartOf(context, row)).referrals],
    deaths: async (row, _, context) => [...(await chartOf(context, row)).deaths],
    timeline: async (row, _, context) =>
      listTimeline(await chartOf(context, row), await standingOf(context, row), context.clock.now()),
    history: (row, _, context) => listHistory(context, row),
  },
}
