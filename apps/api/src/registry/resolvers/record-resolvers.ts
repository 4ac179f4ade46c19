import { ANTENATAL_COMPONENTS, daysBetween, gestationDays, isLowBirthWeight, isPreterm } from '@pantau/maternal-care'
import type { Context } from '../../context.ts'
import type { Resolvers } from '../../graphql/generated/resolvers.ts'
import { globalId } from '../../graphql/global-id.ts'
import { classifyDeath, classifyMother } from '../care/classify-death.ts'
import { measureReferral } from '../care/measure-referral.ts'
import type { Chart } from '../charts/chart.ts'
import { chartLoaders } from '../charts/chart-loaders.ts'
import type { Standing } from '../charts/stand-of-chart.ts'
import { newbornSigns, postpartumSigns } from '../records/danger-signs.ts'
import type { Recorded, ReferralRow } from '../records/record-rows.ts'

async function around(context: Context, { pregnancyId }: Recorded): Promise<{ chart: Chart; standing: Standing }> {
  const loaders = chartLoaders(context)
  const [chart, standing] = [await loaders.chart.load(pregnancyId), await loaders.standing(pregnancyId)]
  if (chart === null || standing === null) throw new Error('a record went out of sight while it was read')
  return { chart, standing }
}

const gestationOn = ({ dating }: Standing, on: string) => (dating === null ? null : gestationDays(dating.dating, on))

const idOf =
  (type: string) =>
  ({ id }: Recorded) =>
    globalId(type, id)

const minutes = (durationMs: number | null) => (durationMs === null ? null : Math.round(durationMs / 60_000))

const delaysOf = (row: ReferralRow, context: Context) => measureReferral(row, context.clock.now())

const sameMoment =
  (row: { on: string; at: string | null }) =>
  ({ on, at }: { on: string; at?: Date | null }) =>
    on === row.on && (at?.getTime() ?? null) === (row.at === null ? null : Date.parse(row.at))

export const recordResolvers: Resolvers = {
  AntenatalContact: {
    id: idOf('AntenatalContact'),
    code: async (row, _, context) => {
      const { standing } = await around(context, row)
      return standing.visits.visits.find(({ on }) => on === row.on)?.code ?? null
    },
    gestationDays: async (row, _, context) => gestationOn((await around(context, row)).standing, row.on),
    components: ({ components }) => ANTENATAL_COMPONENTS.filter(({ code }) => components.includes(code)),
  },
  Delivery: {
    id: idOf('Delivery'),
    gestationDays: async (row, _, context) => gestationOn((await around(context, row)).standing, row.on),
    isPreterm: async (row, _, context) => isPreterm(gestationOn((await around(context, row)).standing, row.on)),
    newborns: async (row, _, context) => [...(await around(context, row)).chart.newborns],
  },
  Newborn: {
    id: idOf('Newborn'),
    isLowWeight: ({ weightGrams }) => (weightGrams === null ? null : isLowBirthWeight(weightGrams)),
    contacts: async (row, _, context) =>
      (await around(context, row)).chart.neonatal.filter(({ ordinal }) => ordinal === row.ordinal),
    death: async (row, _, context) =>
      (await around(context, row)).chart.deaths.find(({ ordinal }) => ordinal === row.ordinal) ?? null,
  },
  PostpartumContact: {
    id: idOf('PostpartumContact'),
    code: async (row, _, context) => {
      const { standing } = await around(context, row)
      const found = standing.motherContacts?.contacts.find(sameMoment(row))
      return found?.counts === true ? found.code : null
    },
    signs: ({ signs }) => postpartumSigns.filter(({ code }) => signs.includes(code)),
  },
  NeonatalContact: {
    id: idOf('NeonatalContact'),
    code: async (row, _, context) => {
      const { standing } = await around(context, row)
      const found = standing.childContacts.get(row.ordinal)?.contacts.find(sameMoment(row))
      return found?.counts === true ? found.code : null
    },
    signs: ({ signs }) => newbornSigns.filter(({ code }) => signs.includes(code)),
  },
  Referral: {
    id: idOf('Referral'),
    times: (row) => row,
    decisionMinutes: (row, _, context) => minutes(delaysOf(row, context).delays.decisionMs),
    reachingMinutes: (row, _, context) => minutes(delaysOf(row, context).delays.reachingMs),
    treatmentMinutes: (row, _, context) => minutes(delaysOf(row, context).delays.treatmentMs),
    totalMinutes: (row, _, context) => minutes(delaysOf(row, context).delays.totalMs),
    runningMinutes: (row, _, context) => minutes(delaysOf(row, context).delays.runningMs),
    isInTime: (row, _, context) => delaysOf(row, context).isInTime,
  },
  CareDeath: {
    id: idOf('CareDeath'),
    class: async (row, _, context) => {
      const { chart, standing } = await around(context, row)
      return classifyDeath(row, chart, standing)
    },
    phase: async (row, _, context) => {
      if (row.kind !== 'MATERNAL') return null
      return classifyMother(row, (await around(context, row)).chart).phase
    },
    ageDays: async (row, _, context) => {
      const { delivery } = (await around(context, row)).chart
      return delivery === null || row.diedOn < delivery.on ? null : daysBetween(delivery.on, row.diedOn)
    },
  },
}
