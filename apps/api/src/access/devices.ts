import type postgres from 'postgres'
import { plainCode } from './invitations.ts'
import { hashPassword, verifyPassword } from './passwords.ts'
import { hashSecret, newSecret } from './secrets.ts'
import { sessionsChannel, startSession } from './sessions.ts'

export interface Device {
  readonly id: number
  readonly accountName: string
  readonly label: string
  readonly createdAt: string
  readonly lastUsedAt: string | null
  readonly revokedAt: string | null
  readonly lockedUntil: string | null
}

const wrongPinsToLock = 5
const wrongPinsForGood = 20
const lockMinutes = 15

const columns = (sql: postgres.Sql) => sql`
  id, account_name as "accountName", label, created_at as "createdAt", last_used_at as "lastUsedAt",
  revoked_at as "revokedAt", locked_until as "lockedUntil"`

export const listDevices = (sql: postgres.Sql, accountName: string): Promise<Device[]> =>
  sql<Device[]>`select ${columns(sql)} from devices where account_name = ${accountName} order by created_at desc`

export async function findDevice(sql: postgres.Sql, id: number): Promise<Device | null> {
  const [found] = await sql<Device[]>`select ${columns(sql)} from devices where id = ${id}`
  return found ?? null
}

/** Six digits that are not the first to be tried: no 111111, 123456, 654321. */
export const isGoodPin = (pin: string): boolean => {
  const steps = new Set([...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index])))
  const [step] = steps
  const isRow = steps.size === 1 && step !== undefined && Math.abs(step) <= 1
  return /^\d{6}$/.test(pin) && !isRow
}

/** Makes a telephone known with an invitation code, which ends with it. Null when the code does not hold. */
export async function enrolDevice(
  sql: postgres.Sql,
  { code, pin, label, regencyCode }: { code: string; pin: string; label: string; regencyCode: string },
): Promise<{ accountName: string; deviceId: number; deviceSecret: string } | null> {
  const pinHash = await hashPassword(pin)
  const deviceSecret = newSecret()
  const [made] = await sql<{ accountName: string; deviceId: number }[]>`
    with used as (
      update cadre_invitations set used_at = now()
      where code_hash = ${hashSecret(plainCode(code))} and regency_code = ${regencyCode}
        and used_at is null and expires_at > now()
      returning account_name
    )
    insert into devices (account_name, label, secret_hash, pin_hash, last_used_at)
    select account_name, ${label.trim().slice(0, 60) || 'HP'}, ${hashSecret(deviceSecret)}, ${pinHash}, now() from used
    returning account_name as "accountName", id as "deviceId"`
  return made === undefined ? null : { ...made, deviceSecret }
}

export type PinOutcome =
  | { readonly outcome: 'SIGNED_IN'; readonly secret: string; readonly idHash: string }
  | { readonly outcome: 'WRONG' }
  | { readonly outcome: 'UNKNOWN_DEVICE' }
  | { readonly outcome: 'LOCKED'; readonly minutes: number }

/**
 * Signs in on a known telephone. Each try is counted before the PIN is looked at, so that tries at once count too: five
 * wrong ones lock the telephone for a quarter of an hour, twenty without a right one between for good.
 */
export async function signInWithPin(
  sql: postgres.Sql,
  { deviceSecret, pin, userAgent }: { deviceSecret: string; pin: string; userAgent: string | null },
): Promise<PinOutcome> {
  const secretHash = hashSecret(deviceSecret)
  const [tried] = await sql<{ id: number; accountName: string; pinHash: string }[]>`
    update devices set wrong_pins = wrong_pins + 1,
      locked_until = case when (wrong_pins + 1) % ${wrongPinsToLock} = 0
        then now() + make_interval(mins => ${lockMinutes}) end,
      revoked_at = case when wrong_pins + 1 >= ${wrongPinsForGood} then now() end
    where secret_hash = ${secretHash} and revoked_at is null and (locked_until is null or locked_until <= now())
    returning id, account_name as "accountName", pin_hash as "pinHash"`
  if (tried === undefined) return explainRefusal(sql, secretHash)
  if (!(await verifyPassword(pin, tried.pinHash))) return { outcome: 'WRONG' }
  const kept = await sql`
    update devices set wrong_pins = 0, locked_until = null, revoked_at = null, last_used_at = now()
    where id = ${tried.id} and revoked_by is null returning id`
  if (kept.length === 0) return { outcome: 'UNKNOWN_DEVICE' }
  const session = await startSession(sql, { accountName: tried.accountName, userAgent, deviceId: tried.id })
  return { outcome: 'SIGNED_IN', ...session }
}

async function explainRefusal(sql: postgres.Sql, secretHash: string): Promise<PinOutcome> {
  const [found] = await sql<{ minutes: number }[]>`
    select ceil(extract(epoch from locked_until - now()) / 60)::integer as minutes from devices
    where secret_hash = ${secretHash} and revoked_at is null and locked_until > now()`
  return found === undefined ? { outcome: 'UNKNOWN_DEVICE' } : { outcome: 'LOCKED', minutes: found.minutes }
}

/** Ends a telephone and its sessions at once. False where it had ended before. */
export async function revokeDevice(sql: postgres.Sql, id: number, by: string): Promise<boolean> {
  const revoked = await sql`
    with revoked as (
      update devices set revoked_at = now(), revoked_by = ${by} where id = ${id} and revoked_at is null returning id
    ), ended as (delete from sessions where device_id in (select id from revoked) returning 1)
    select pg_notify(${sessionsChannel}, ''), (select count(*) from ended) from revoked`
  return revoked.length > 0
}
