import { areaLoaders } from '../areas/area-loaders.ts'
import type { Context } from '../context.ts'
import { badInput, tooManyAttempts, unauthenticated } from '../errors.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'
import { globalId, keyOf } from '../graphql/global-id.ts'
import type { NodeFinders } from '../graphql/nodes.ts'
import { listDemoAccounts } from './demo-accounts.ts'
import { permissions } from './permissions.ts'
import { may, requireAction, requireSession } from './requirements.ts'
import { clearedSessionCookie, sessionCookieOf } from './session-cookie.ts'
import { endSession, findOwnSession, listSessions } from './sessions.ts'
import { signIn } from './sign-in.ts'
import { createToken, endToken, findOwnToken, listTokens } from './tokens.ts'

const inWords = (named: { displayNameId: string; displayNameEn: string }, { language }: { language: 'ID' | 'EN' }) =>
  language === 'EN' ? named.displayNameEn : named.displayNameId

/** Whose sessions and tokens the viewer may end: null for everybody's. */
const reachOf = (context: Context, name: string) => (may(context.viewer, 'END_SESSIONS') ? null : name)

export const accessResolvers: Resolvers = {
  Query: {
    viewer: (_, __, { viewer }) => viewer,
    demoAccounts: (_, __, { sql, installation }) =>
      installation.isDemo ? listDemoAccounts(sql, installation.regencyCode) : [],
  },
  Viewer: {
    displayName: inWords,
    actions: ({ role }) => [...permissions[role].actions],
    domains: (_, __, { scope }) => [...scope.domains],
    areas: async (_, __, context) => {
      const areas = await areaLoaders(context).byCode.loadMany(context.scope.areaCodes)
      return areas.flatMap((area) => (area === null || area instanceof Error ? [] : [area]))
    },
    sessions: ({ name }, _, { sql }) => (name === null ? [] : listSessions(sql, name)),
    tokens: ({ name }, _, { sql }) => (name === null ? [] : listTokens(sql, name)),
  },
  Session: {
    id: ({ idHash }) => globalId('Session', idHash),
    isCurrent: ({ idHash }, _, { viewer }) => viewer.sessionIdHash === idHash,
  },
  ApiToken: { id: ({ secretHash }) => globalId('ApiToken', secretHash) },
  DemoAccount: { displayName: inWords },
  Mutation: {
    signIn: async (_, { name, password }, context) => {
      const { sql, request, installation, viewer } = context
      const attempt = { name, password, ...request, regencyCode: installation.regencyCode }
      const result = await signIn(sql, context.signInAttempts, attempt)
      if (result.outcome === 'WAIT') throw waitFor(result.seconds)
      if (result.outcome === 'REFUSED') throw wrongPassword
      if (viewer.sessionIdHash !== undefined) await endSession(sql, viewer.name, viewer.sessionIdHash)
      context.response.setCookie(sessionCookieOf(result.secret, request.isSecure))
      Object.assign(context, result.identity) // the answer below is about who has just come in
      return result.identity.viewer
    },
    signOut: async (_, __, context) => {
      const { sql, viewer, request } = context
      context.response.setCookie(clearedSessionCookie(request.isSecure))
      return viewer.sessionIdHash === undefined ? false : endSession(sql, viewer.name, viewer.sessionIdHash)
    },
    endSession: (_, { id }, context) => {
      const name = requireSession(context)
      return endSession(context.sql, reachOf(context, name), keyOf('Session', id))
    },
    createToken: (_, { label, days }, context) => {
      requireAction(context, 'QUERY_FREELY')
      const accountName = requireSession(context)
      if (days < 1 || days > 365) throw badDays
      return createToken(context.sql, { accountName, label, hours: days * 24 })
    },
    endToken: (_, { id }, context) => {
      const name = requireSession(context)
      return endToken(context.sql, reachOf(context, name), keyOf('ApiToken', id))
    },
  },
}

export const accessNodes: NodeFinders = {
  Session: async ({ sql, viewer }, key) => (viewer.name === null ? null : findOwnSession(sql, viewer.name, key)),
  ApiToken: async ({ sql, viewer }, key) => (viewer.name === null ? null : findOwnToken(sql, viewer.name, key)),
}

const wrongPassword = unauthenticated(
  'Nama atau kata sandi salah. Periksa keduanya, lalu coba lagi.',
  'The name or the password is wrong. Check both and try again.',
)

const badDays = badInput('`days` harus antara 1 dan 365.', '`days` must lie between 1 and 365.')

const waitFor = (seconds: number) => {
  const minutes = Math.ceil(seconds / 60)
  return tooManyAttempts(
    `Terlalu banyak percobaan masuk. Tunggu ${minutes} menit, lalu coba lagi.`,
    `Too many attempts to sign in. Wait ${minutes} minutes, then try again.`,
  )
}
