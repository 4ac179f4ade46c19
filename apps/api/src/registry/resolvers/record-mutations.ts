import { requireAction } from '../../access/requirements.ts'
import type { Context } from '../../context.ts'
import type { CorrectionInput, Resolvers } from '../../graphql/generated/resolvers.ts'
import { readGlobalId } from '../../graphql/global-id.ts'
import { forgetCharts } from '../charts/chart-loaders.ts'
import { type CareOutcome, refusedCare } from '../entry/care-outcome.ts'
import { closePregnancy } from '../entry/close-pregnancy.ts'
import { movePregnancy } from '../entry/move-pregnancy.ts'
import {
  antenatalRecord,
  type CareTarget,
  deathRecord,
  neonatalRecord,
  postpartumRecord,
  recordCare,
  referralRecord,
} from '../entry/record-care.ts'
import { recordDelivery } from '../entry/record-delivery.ts'
import { reasonMissing, type UserError, unknownRecord } from '../entry/user-error.ts'
import { withdrawRecord } from '../entry/withdraw-record.ts'
import { numberOf } from './asked.ts'
import { filled, isReason } from './entry-resolvers.ts'

interface Asked {
  readonly pregnancy: string
  readonly input: { readonly entryKey?: string | null | undefined }
  readonly correction?: CorrectionInput | null | undefined
}

/** Checks what all records share and passes on what to write to; charts read before are read anew. */
async function record(
  context: Context,
  type: string,
  { pregnancy, input, correction }: Asked,
  write: (target: CareTarget) => Promise<CareOutcome>,
): Promise<CareOutcome> {
  requireAction(context, 'KEEP_REGISTRY')
  const pregnancyId = numberOf('Pregnancy', pregnancy)
  const fault = correction == null ? null : faultOf(type, correction)
  if (fault !== null) return refusedCare(pregnancyId, [fault])
  const outcome = await write({
    pregnancyId,
    entryKey: input.entryKey ?? null,
    correctsId: correction == null ? null : numberOf(type, correction.id),
    reason: correction?.reason.trim() ?? '',
  })
  forgetCharts(context)
  return outcome
}

function faultOf(type: string, { id, reason }: CorrectionInput): UserError | null {
  if (readGlobalId(id)?.type !== type) return unknownRecord
  return isReason(reason) ? null : reasonMissing
}

export const recordMutations: Resolvers = {
  Mutation: {
    recordAntenatalContact: (_, asked, context) =>
      record(context, 'AntenatalContact', asked, (target) => {
        const { input } = asked
        return recordCare(context, antenatalRecord, target, {
          on: input.on,
          provider: input.provider,
          place: input.place,
          weightKg: input.weightKg ?? null,
          systolicMmhg: input.systolicMmhg ?? null,
          diastolicMmhg: input.diastolicMmhg ?? null,
          armCm: input.armCm ?? null,
          fundalCm: input.fundalCm ?? null,
          presentation: input.presentation ?? null,
          fetalHeartRate: input.fetalHeartRate ?? null,
          haemoglobin: input.haemoglobin ?? null,
          ironTablets: input.ironTablets ?? null,
          components: input.components ?? [],
          factors: input.factors ?? [],
        })
      }),
    recordDelivery: (_, asked, context) =>
      record(context, 'Delivery', asked, (target) => {
        const { input } = asked
        return recordDelivery(context, target, {
          on: input.on,
          at: input.at ?? null,
          outcome: input.outcome,
          provider: input.provider ?? null,
          place: input.place ?? null,
          method: input.method ?? null,
          complications: input.complications ?? [],
          newborns: (input.newborns ?? []).map(({ sex, isLive, weightGrams, lengthCm }, index) => ({
            ...{ ordinal: index + 1, sex, isLive },
            weightGrams: weightGrams ?? null,
            lengthCm: lengthCm ?? null,
          })),
        })
      }),
    recordPostpartumContact: (_, asked, context) =>
      record(context, 'PostpartumContact', asked, (target) => {
        const { input } = asked
        return recordCare(context, postpartumRecord, target, {
          on: input.on,
          at: input.at ?? null,
          provider: input.provider,
          place: input.place,
          systolicMmhg: input.systolicMmhg ?? null,
          diastolicMmhg: input.diastolicMmhg ?? null,
          hasVitaminA: input.hasVitaminA ?? null,
          familyPlanning: input.familyPlanning ?? null,
          signs: input.signs ?? [],
        })
      }),
    recordNeonatalContact: (_, asked, context) =>
      record(context, 'NeonatalContact', asked, (target) => {
        const { input } = asked
        return recordCare(context, neonatalRecord, target, {
          ordinal: input.ordinal ?? 1,
          on: input.on,
          at: input.at ?? null,
          provider: input.provider,
          place: input.place,
          weightGrams: input.weightGrams ?? null,
          isBreastfed: input.isBreastfed ?? null,
          signs: input.signs ?? [],
        })
      }),
    recordReferral: (_, asked, context) =>
      record(context, 'Referral', asked, (target) => {
        const { input } = asked
        return recordCare(context, referralRecord, target, {
          ordinal: input.ordinal ?? null,
          reason: input.reason,
          facility: input.facility,
          detectedAt: input.detectedAt ?? null,
          decidedAt: input.decidedAt ?? null,
          leftAt: input.leftAt ?? null,
          arrivedAt: input.arrivedAt ?? null,
          treatedAt: input.treatedAt ?? null,
          outcome: input.outcome ?? null,
        })
      }),
    recordDeath: (_, asked, context) =>
      record(context, 'CareDeath', asked, (target) => {
        const { kind, diedOn, causeGroup, place, ordinal, reviewedOn } = asked.input
        const entry = { kind, diedOn, causeGroup, place, ordinal: ordinal ?? null, reviewedOn: reviewedOn ?? null }
        return recordCare(context, deathRecord, target, entry)
      }),
    withdrawRecord: async (_, { pregnancy, correction }, context) => {
      requireAction(context, 'KEEP_REGISTRY')
      const pregnancyId = numberOf('Pregnancy', pregnancy)
      const asked = readGlobalId(correction.id)
      if (asked === null) return refusedCare(pregnancyId, [unknownRecord])
      if (!isReason(correction.reason)) return refusedCare(pregnancyId, [reasonMissing])
      const id = numberOf(asked.type, correction.id)
      const about = { pregnancyId, type: asked.type, id, reason: correction.reason.trim() }
      const outcome = await withdrawRecord(context, about)
      forgetCharts(context)
      return outcome
    },
    movePregnancy: async (_, { pregnancy, input }, context) => {
      requireAction(context, 'KEEP_REGISTRY')
      const { village, careCentre, movedOn, reason, address, hamlet, rw, rt } = input
      const outcome = await movePregnancy(context, {
        pregnancyId: numberOf('Pregnancy', pregnancy),
        villageCode: village,
        careCentreCode: careCentre ?? null,
        home: { address: filled(address), hamlet: filled(hamlet), rw: filled(rw), rt: filled(rt) },
        movedOn: movedOn ?? context.clock.today(),
        reason: reason.trim(),
      })
      forgetCharts(context)
      return outcome
    },
    closePregnancy: async (_, { pregnancy, reason, sameAs }, context) => {
      requireAction(context, 'KEEP_REGISTRY')
      const closing = { pregnancyId: numberOf('Pregnancy', pregnancy), reason, sameAs: sameAs ?? null }
      const outcome = await closePregnancy(context, closing)
      forgetCharts(context)
      return outcome
    },
  },
}
