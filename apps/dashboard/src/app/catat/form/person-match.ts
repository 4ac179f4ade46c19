/** Somebody registered who may be the same woman, in words. */
export interface PersonMatch {
  readonly number: string
  /** Why, and where and since when she is registered. */
  readonly words: string
  /** Her page, where the viewer may open it. */
  readonly href?: string
}
