import type { Context } from '../context.ts'

/** A context with the registered document that the request named, if it named one. */
export interface LaneContext extends Context {
  readonly document?: string
}
