/** Raised whenever the same input would give another result. */
export const METHOD_VERSION = '2'

/** From which every random draw starts; any number, the same one gives the same p again. */
export const SEED = 20261124
