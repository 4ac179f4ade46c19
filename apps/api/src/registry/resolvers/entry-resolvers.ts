import { completedYears } from '@pantau/maternal-care'
import { requireAction } from '../../access/requirements.ts'
import { areaLoaders } from '../../areas/area-loaders.ts'
import type { PregnancyInput, Resolvers } from '../../graphql/generated/resolvers.ts'
import { globalId } from '../../graphql/global-id.ts'
import { forgetCharts } from '../charts/chart-loaders.ts'
import type { PregnancyEntry } from '../entry/pregnancy-entry.ts'
import { previewPregnancy } from '../entry/preview-pregnancy.ts'
import { registerPregnancy } from '../entry/register-pregnancy.ts'
import { reasonMissing } from '../entry/user-error.ts'
import { findPregnancy } from '../lists/find-pregnancy.ts'
import { numberOf } from './asked.ts'
import { areaOf, presentDating } from './pregnancy-resolvers.ts'

/** Blanks are what was not filled in; an age follows from the date of birth. */
function entryOf(input: PregnancyInput, today: string): PregnancyEntry {
  const { person, village, careCentre } = input
  const [registeredOn, bornOn] = [input.registeredOn ?? today, person.bornOn ?? null]
  return {
    villageCode: village,
    careCentreCode: careCentre ?? null,
    registeredOn,
    lmpOn: input.lmpOn ?? null,
    scanOn: input.scanOn ?? null,
    scanGestationDays: input.scanGestationDays ?? null,
    ageYears: bornOn === null ? (input.ageYears ?? null) : completedYears(bornOn, registeredOn),
    gravida: input.gravida ?? null,
    parity: input.parity ?? null,
    lastBirthOn: input.lastBirthOn ?? null,
    yearsMarried: input.yearsMarried ?? null,
    heightCm: input.heightCm ?? null,
    factors: input.factors ?? [],
    person: {
      name: person.name.trim(),
      bornOn,
      nik: filled(person.nik),
      phone: filled(person.phone),
      address: filled(person.address),
      hamlet: filled(person.hamlet),
      rw: filled(person.rw),
      rt: filled(person.rt),
    },
  }
}

export const filled = (text: string | null | undefined) => (text == null || text.trim() === '' ? null : text.trim())

const shortestReason = 5

export const isReason = (reason: string): boolean => reason.trim().length >= shortestReason

export const entryResolvers: Resolvers = {
  Query: {
    previewPregnancy: async (_, { input, except }, context) => {
      requireAction(context, 'KEEP_REGISTRY')
      const exceptId = except == null ? 0 : numberOf('Pregnancy', except)
      const today = context.clock.today()
      const { dating, matches, userErrors, ...rest } = await previewPregnancy(context, entryOf(input, today), exceptId)
      return {
        ...rest,
        dating: presentDating(dating, today),
        matches: [...matches],
        userErrors: [...userErrors],
      }
    },
  },
  Mutation: {
    registerPregnancy: async (_, { input, correction }, context) => {
      requireAction(context, 'KEEP_REGISTRY')
      if (correction != null && !isReason(correction.reason))
        return { pregnancyId: null, matches: [], userErrors: [reasonMissing] }
      const registered = await registerPregnancy(context, {
        entry: entryOf(input, context.clock.today()),
        isSomeoneElse: input.isSomeoneElse === true,
        entryKey: input.entryKey ?? null,
        correctsId: correction == null ? null : numberOf('Pregnancy', correction.id),
        reason: correction?.reason.trim() ?? '',
      })
      forgetCharts(context)
      return registered
    },
  },
  RegisterPregnancyPayload: {
    pregnancy: ({ pregnancyId }, _, context) =>
      pregnancyId === null ? null : findPregnancy(context, { id: pregnancyId }),
    matches: ({ matches }) => [...matches],
    userErrors: ({ userErrors }) => [...userErrors],
  },
  PregnancyMatch: {
    village: ({ villageCode }, _, context) => areaOf(context, villageCode),
    healthCentre: ({ villageCode }, _, context) => areaLoaders(context).healthCentre.load(villageCode),
    pregnancy: ({ pregnancyId }, _, context) => findPregnancy(context, { id: pregnancyId }),
  },
  CarePayload: {
    pregnancy: ({ pregnancyId }, _, context) =>
      pregnancyId === null ? null : findPregnancy(context, { id: pregnancyId }),
    recordId: ({ record }) => (record === null ? null : globalId(record.type, record.id)),
    userErrors: ({ userErrors }) => [...userErrors],
  },
}
