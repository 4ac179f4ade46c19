import { findSheet } from '@pantau/maternal-care'
import { requireAction } from '../../access/requirements.ts'
import type { Context } from '../../context.ts'
import type { EscalationStage, Resolvers } from '../../graphql/generated/resolvers.ts'
import { globalId, readGlobalId } from '../../graphql/global-id.ts'
import { userError } from '../../registry/entry/user-error.ts'
import { numberOf } from '../../registry/resolvers/asked.ts'
import { isReason } from '../../registry/resolvers/entry-resolvers.ts'
import { type EscalationRow, escalationStages } from '../escalations/escalation-row.ts'
import { findFamilyAnswer, measureEscalation, minutesOf, stampOf } from '../escalations/measure-escalation.ts'
import { type EscalationTarget, type StampOutcome, stampEscalation } from '../escalations/stamp-escalation.ts'
import { childOf } from '../sheets/watched-client.ts'
import { forgetWatches, watchLoaders } from '../watch-loaders.ts'
import { pregnancyOf } from './sheet-resolvers.ts'

const targetOf = (id: string): EscalationTarget =>
  readGlobalId(id)?.type === 'Escalation' ? { id: numberOf('Escalation', id) } : { sheetKey: id }

const measured = (row: EscalationRow, context: Context) => measureEscalation(row, context.clock.now())

const minutesOrNull = (durationMs: number | null) => (durationMs === null ? null : minutesOf(durationMs))

async function afterStamp(context: Context, stamped: Promise<StampOutcome>): Promise<StampOutcome> {
  const outcome = await stamped
  forgetWatches(context)
  return outcome
}

const instantOf = (text: string | null | undefined) => (text == null ? null : new Date(text))

const filled = (text: string | null | undefined) => (text == null || text.trim() === '' ? null : text.trim())

export const escalationResolvers: Resolvers = {
  Escalation: {
    id: ({ id }) => globalId('Escalation', id),
    pregnancy: ({ pregnancyId }, _, context) => pregnancyOf(context, pregnancyId),
    ordinal: ({ ordinal }) => childOf(ordinal),
    signs: ({ form, signs, steps }) => {
      const seen = new Set([...signs, ...steps.flatMap((step) => step.signs)])
      return findSheet(form)?.items.filter(({ code }) => seen.has(code)) ?? []
    },
    steps: (row) =>
      escalationStages.flatMap((stage) => {
        const stamp = stampOf(row, stage)
        if (stamp === undefined) return []
        const { statedAt, receivedAt, sentBy, facility } = stamp
        return [{ stage: stage satisfies EscalationStage, statedAt, receivedAt, sentBy, facility }]
      }),
    family: findFamilyAnswer,
    legs: (row, _, context) => [...measured(row, context).legs],
    clock: (row, _, context) => measured(row, context).clock,
    clockMinutes: (row, _, context) => minutesOf(measured(row, context).clockMs),
    isActedInTime: (row, _, context) => measured(row, context).isActedInTime,
    decisionMinutes: (row, _, context) => minutesOrNull(measured(row, context).delays.decisionMs),
    reachingMinutes: (row, _, context) => minutesOrNull(measured(row, context).delays.reachingMs),
    treatmentMinutes: (row, _, context) => minutesOrNull(measured(row, context).delays.treatmentMs),
    isOpen: (row, _, context) => measured(row, context).isOpen,
    endReason: (row, _, context) => measured(row, context).endReason,
    endNote: (row, _, context) => measured(row, context).endNote,
    closedAt: (row, _, context) => measured(row, context).closedAt,
  },
  Pregnancy: {
    escalations: async ({ id }, _, context) => [...(await watchLoaders(context).escalations.load(id))],
  },
  EscalationPayload: {
    escalation: ({ escalationId }, _, context) =>
      escalationId === null ? null : watchLoaders(context).escalation.load(escalationId),
    userErrors: ({ userErrors }) => [...userErrors],
  },
  Mutation: {
    recordEscalationStep: (_, { input }, context) => {
      requireAction(context, 'FILL_SHEETS')
      const { entryKey, escalation, stage, statedAt, sentAt, facility } = input
      const times = { statedAt: instantOf(statedAt), sentAt: instantOf(sentAt) }
      const about = { facility: filled(facility), reason: null, note: null }
      return afterStamp(
        context,
        stampEscalation(context, { entryKey, target: targetOf(escalation), stage, ...times, ...about }),
      )
    },
    closeEscalation: async (_, { entryKey, escalation, reason, note, at }, context) => {
      requireAction(context, 'KEEP_REGISTRY')
      const target = targetOf(escalation)
      if (!isReason(note)) return { escalationId: 'id' in target ? target.id : null, userErrors: [noteMissing] }
      const times = { statedAt: instantOf(at), sentAt: null }
      const about = { facility: null, reason, note: note.trim() }
      return afterStamp(context, stampEscalation(context, { entryKey, target, stage: 'CLOSED', ...times, ...about }))
    },
  },
}

const noteMissing = userError(
  'note',
  'REASON_MISSING',
  'Tulis alasan menutup tanpa penanganan, paling sedikit lima huruf.',
  'Write why it is closed without care, at least five letters.',
)
