import type { KnownArea } from '../areas/area-directory.ts'

/** An area in a drop-down; what stands before the first blank is read back as its code. */
export const labelOf = ({ code, name }: KnownArea): string => `${code} ${name}`
