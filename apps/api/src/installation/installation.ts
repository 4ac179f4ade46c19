import type { DataState } from './find-data-state.ts'

/** What the API says of itself. */
export interface Installation extends DataState {
  readonly isDemo: boolean
  readonly today: string
}
