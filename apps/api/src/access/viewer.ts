import { permissions, type Role } from './permissions.ts'
import type { Scope } from './scope.ts'

export interface ViewerIdentity {
  /** Sign-in name; null for PUBLIC. */
  readonly name: string | null
  readonly role: Role
  readonly displayNameId: string
  readonly displayNameEn: string
  /** A bearer token makes an analyst's request; a cookie or nothing one of the dashboard. */
  readonly lane: 'dashboard' | 'analyst'
  readonly sessionIdHash?: string
  readonly tokenHash?: string
}

export interface Identity {
  readonly viewer: ViewerIdentity
  readonly scope: Scope
}

export interface Account {
  readonly name: string
  readonly role: Role
  readonly displayNameId: string
  readonly displayNameEn: string
  readonly areaCodes: readonly string[]
  readonly domains: Scope['domains']
}

export type Proof =
  | { readonly lane: 'dashboard'; readonly sessionIdHash: string }
  | { readonly lane: 'analyst'; readonly tokenHash: string }

export const publicIdentity = (regencyCode: string): Identity => ({
  viewer: { name: null, role: 'PUBLIC', displayNameId: 'Umum', displayNameEn: 'Public', lane: 'dashboard' },
  scope: { regencyCode, areaCodes: [], domains: permissions.PUBLIC.domains, tier: 'PUBLIC' },
})

export const identityOf = (account: Account, regencyCode: string, proof: Proof): Identity => ({
  viewer: {
    name: account.name,
    role: account.role,
    displayNameId: account.displayNameId,
    displayNameEn: account.displayNameEn,
    ...proof,
  },
  scope: {
    regencyCode,
    areaCodes: account.areaCodes,
    domains: account.domains,
    tier: permissions[account.role].tier,
  },
})
