/** Largest file taken, in bytes: the size an upload may have. */
export const MAXIMUM_BYTES = 100_000_000

/** A text sheet compresses 5–15 fold; an archive promising more than this times the file limit is refused. */
export const UNPACKED_FACTOR = 5

/** A record longer than this is a quote that was never closed, not a cell. */
export const RECORD_LIMIT_BYTES = 1_000_000

/** Text read ahead to tell the delimiter. */
export const HEAD_BYTES = 256 * 1024
