/** Whether there is a figure, and if not, why. Zero is a figure. */
export type FigureState = 'available' | 'not-reported' | 'not-applicable' | 'suppressed' | 'error'

/** What the evidence says of a figure; `none` where nothing may be judged. */
export type Judgement = 'worse' | 'better' | 'unsure' | 'none'
