import type { Context } from '../context.ts'
import { withRegistry } from '../registry/access/with-registry.ts'
import { forgetCharts } from '../registry/charts/chart-loaders.ts'
import type { UserError } from '../registry/entry/user-error.ts'
import type { DeathRow } from '../registry/records/record-rows.ts'
import { deathErrors } from './death-error.ts'
import { findDeath } from './find-death.ts'
import { type FollowUp, insertFollowUps, reviewFollowUps } from './review-follow-ups.ts'

const longestFinding = 500
const shortestReason = 5

export interface DeathReviewEntry {
  readonly heldOn: string
  readonly verdict: NonNullable<DeathRow['reviewVerdict']>
  readonly delays: DeathRow['reviewDelays']
  readonly finding: string | null
  readonly followUps: readonly FollowUp[]
  readonly reason: string | null
}

export interface DeathOutcome {
  readonly death: DeathRow | null
  readonly userErrors: readonly UserError[]
}

export const refusedDeath = (...userErrors: readonly UserError[]): DeathOutcome => ({ death: null, userErrors })

/** Records the audit of a death with its follow-ups; a second time it corrects it, with a reason. All or nothing. */
export async function recordDeathReview(
  context: Context,
  account: string,
  { id, entry }: { readonly id: number; readonly entry: DeathReviewEntry },
): Promise<DeathOutcome> {
  const found = await findDeath(context, id)
  if (found === null) return refusedDeath(deathErrors.unknown)
  const followUps = await reviewFollowUps(
    context,
    found,
    entry.followUps,
    (index, field) => `followUps.${index}.${field}`,
  )
  const errors = [...reviewEntry(entry, found.row, context.clock.today()), ...followUps.userErrors]
  if (errors.length > 0) return refusedDeath(...errors)
  const { regencyCode } = context.scope
  const isWritten = await withRegistry(
    context,
    'read write',
    async (tx) => {
      const [written] = await tx`
        update care_deaths set reviewed_on = ${entry.heldOn}, review_verdict = ${entry.verdict},
          review_delays = ${[...new Set(entry.delays)]}, review_finding = ${entry.finding?.trim() || null}
        where id = ${id} and withdrawn_at is null returning id`
      if (written === undefined) return false
      await insertFollowUps(tx, { account, regencyCode }, found.row, followUps.drafts)
      return true
    },
    entry.reason?.trim() ?? '',
  )
  if (!isWritten) return refusedDeath(deathErrors.unknown)
  return { death: await readAnew(context, id), userErrors: [] }
}

function reviewEntry({ heldOn, finding, reason }: DeathReviewEntry, row: DeathRow, today: string): UserError[] {
  const isCorrection = row.reviewVerdict !== null
  return [
    heldOn > today && deathErrors.future,
    heldOn < row.diedOn && deathErrors.early,
    (finding?.trim().length ?? 0) > longestFinding && deathErrors.finding,
    isCorrection && (reason?.trim().length ?? 0) < shortestReason && deathErrors.reason,
  ].filter((error) => error !== false)
}

/** Decides one more follow-up of a death. */
export async function addDeathFollowUp(
  context: Context,
  account: string,
  { id, followUp }: { readonly id: number; readonly followUp: FollowUp },
): Promise<DeathOutcome> {
  const found = await findDeath(context, id)
  if (found === null) return refusedDeath(deathErrors.unknown)
  const { drafts, userErrors } = await reviewFollowUps(context, found, [followUp], (_, field) => field)
  if (userErrors.length > 0) return refusedDeath(...userErrors)
  const { regencyCode } = context.scope
  await withRegistry(context, 'read write', (tx) => insertFollowUps(tx, { account, regencyCode }, found.row, drafts))
  return { death: await readAnew(context, id), userErrors: [] }
}

async function readAnew(context: Context, id: number): Promise<DeathRow | null> {
  forgetCharts(context)
  return (await findDeath(context, id))?.row ?? null
}
