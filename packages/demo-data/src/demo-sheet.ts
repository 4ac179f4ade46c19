export type DemoSize = 'small' | 'full'

export interface DemoOptions {
  /** Equal seeds give equal bytes. */
  seed?: number
  /** The last month with reports, `2026-10`. */
  lastMonth: string
  /** `full`: the regency over 72 months; `small`: three kecamatan over 24 months, their rows equal to those of `full`. */
  size: DemoSize
}

/** One file to import. `lines` may be walked again and again; a line has no line end, the first is the header. */
export interface DemoSheet {
  kind: 'HEALTH_CENTRES' | 'CATCHMENTS' | 'SCHOOLS' | 'FIGURES' | 'TEACHERS' | 'CLASSES' | 'PUPILS'
  fileName: string
  source: string
  lines(): Iterable<string>
}
