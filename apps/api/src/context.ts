import type postgres from 'postgres'
import type { Scope } from './access/scope.ts'
import type { SignInAttempts } from './access/sign-in-attempts.ts'
import type { ViewerIdentity } from './access/viewer.ts'
import type { BriefKeeper } from './briefs/brief-keeper.ts'
import type { Clock } from './clock.ts'
import type { Sentence } from './errors.ts'
import type { SignalKeeper } from './signals/signal-keeper.ts'

export interface InstallationSettings {
  readonly regencyCode: string
  readonly isDemo: boolean
  readonly dataDir: string
  /** How far the demo is loaded; null when nothing is under way in this process. */
  readonly loading: () => LoadingProgress | null
}

export interface LoadingProgress {
  readonly done: number
  readonly total: number
  readonly step: Sentence
}

/** What a resolver knows about the request it answers. */
export interface Context {
  /** Connections of pantau_app; for the queries of programs, read-only ones with a statement timeout. */
  readonly sql: postgres.Sql
  readonly viewer: ViewerIdentity
  readonly scope: Scope
  readonly clock: Clock
  readonly installation: InstallationSettings
  readonly request: {
    readonly address: string
    readonly userAgent: string | null
    readonly isSecure: boolean
    /** What a telephone that signs in with a PIN keeps in its cookie. */
    readonly deviceSecret?: string | undefined
  }
  readonly response: { setCookie(value: string): void }
  readonly signInAttempts: SignInAttempts
  readonly signals: SignalKeeper
  readonly briefs: BriefKeeper
  /** Values asked for so far, see requestValues. */
  readonly cost: { requested: number }
}
