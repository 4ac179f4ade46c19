export type Tier = 'PUBLIC' | 'AGGREGATE' | 'PERSON'

/**
 * What a viewer may read: figures of the subtrees of `areaCodes` and of the areas above them, about these domains.
 * Every read verb takes it, so that no read can forget it.
 */
export interface Scope {
  readonly regencyCode: string
  readonly areaCodes: readonly string[]
  readonly domains: readonly ('HEALTH' | 'EDUCATION')[]
  readonly tier: Tier
}
