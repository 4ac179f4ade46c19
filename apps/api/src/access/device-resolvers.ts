import type { Context } from '../context.ts'
import { badInput, tooManyAttempts, unauthenticated } from '../errors.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'
import { globalId, keyOf } from '../graphql/global-id.ts'
import type { NodeFinders } from '../graphql/nodes.ts'
import { mayRevoke } from '../registry/cadres/may-revoke.ts'
import { enrolDevice, findDevice, isGoodPin, revokeDevice, signInWithPin } from './devices.ts'
import { findIdentity } from './find-identity.ts'
import { requireSession } from './requirements.ts'
import { deviceCookieOf, sessionCookieOf } from './session-cookie.ts'
import { startSession } from './sessions.ts'
import type { ViewerIdentity } from './viewer.ts'

/** Puts the new session into the cookie and answers about who has just come in. */
async function comeIn(
  context: Context,
  { secret, idHash }: { secret: string; idHash: string },
): Promise<ViewerIdentity> {
  const { sql, installation, request, response } = context
  const identity = await findIdentity(sql, installation.regencyCode, { lane: 'dashboard', sessionIdHash: idHash })
  if (identity === null) throw unknownDevice
  response.setCookie(sessionCookieOf(secret, request.isSecure))
  Object.assign(context, identity)
  return identity.viewer
}

/** Guesses at codes count by address alone: a code names nobody. */
const codesOf = 'kode undangan'

const deviceNumber = (id: string) => {
  const key = keyOf('Device', id)
  return /^\d{1,9}$/.test(key) ? Number(key) : 0
}

export const deviceResolvers: Resolvers = {
  Device: {
    id: ({ id }) => globalId('Device', id),
    isLocked: ({ lockedUntil }) => lockedUntil !== null && Date.parse(lockedUntil) > Date.now(),
  },
  Mutation: {
    acceptInvitation: async (_, { code, pin, label }, context) => {
      const { sql, request, response, installation, signInAttempts } = context
      if (!isGoodPin(pin)) throw badPin
      const seconds = await signInAttempts.count(codesOf, request.address)
      if (seconds > 0) throw waitFor(Math.ceil(seconds / 60))
      const made = await enrolDevice(sql, { code, pin, label, regencyCode: installation.regencyCode })
      if (made === null) throw wrongCode
      await signInAttempts.forgive(codesOf, request.address)
      const { accountName, deviceId, deviceSecret } = made
      const session = await startSession(sql, { accountName, deviceId, userAgent: request.userAgent })
      response.setCookie(deviceCookieOf(deviceSecret, request.isSecure))
      return comeIn(context, session)
    },
    signInWithPin: async (_, { pin }, context) => {
      const { sql, request } = context
      if (request.deviceSecret === undefined) throw unknownDevice
      const { deviceSecret, userAgent } = request
      const result = await signInWithPin(sql, { deviceSecret, pin, userAgent })
      if (result.outcome === 'LOCKED') throw waitFor(result.minutes)
      if (result.outcome === 'WRONG') throw wrongPin
      if (result.outcome === 'UNKNOWN_DEVICE') throw unknownDevice
      return comeIn(context, result)
    },
    revokeDevice: async (_, { id }, context) => {
      const name = requireSession(context)
      const device = await findDevice(context.sql, deviceNumber(id))
      if (device === null) return false
      const isOwn = device.accountName === name
      return isOwn || (await mayRevoke(context, device)) ? revokeDevice(context.sql, device.id, name) : false
    },
  },
}

export const deviceNodes: NodeFinders = {
  Device: async (context, key) => {
    const device = /^\d{1,9}$/.test(key) ? await findDevice(context.sql, Number(key)) : null
    if (device === null || context.viewer.name === null) return null
    return device.accountName === context.viewer.name || (await mayRevoke(context, device)) ? device : null
  },
}

const badPin = badInput(
  'PIN terdiri atas enam angka, tidak semuanya sama dan tidak berurutan seperti 123456.',
  'A PIN has six digits, not all the same and not in a row such as 123456.',
)
const wrongCode = unauthenticated(
  'Kode undangan salah, sudah dipakai atau kedaluwarsa. Minta kode baru kepada bidan.',
  'The code is wrong, used or out of date. Ask the midwife for a new one.',
)
const wrongPin = unauthenticated('PIN salah. Coba lagi.', 'The PIN is wrong. Try again.')
const unknownDevice = unauthenticated(
  'HP ini belum dikenal atau sudah dicabut. Minta kode undangan kepada bidan.',
  'This telephone is not known or has been revoked. Ask the midwife for an invitation code.',
)
const waitFor = (minutes: number) =>
  tooManyAttempts(
    `Terlalu banyak percobaan. Tunggu ${minutes} menit, lalu coba lagi.`,
    `Too many attempts. Wait ${minutes} minutes, then try again.`,
  )
