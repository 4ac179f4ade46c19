const ROUNDING = 1e-12 // what is left of a variance after every item was taken away again

/** 1/√variance; 0 where nothing varies, so that a z becomes 0. */
export const precisionOf = (variance: number): number => (variance > ROUNDING ? 1 / Math.sqrt(variance) : 0)
