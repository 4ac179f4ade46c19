/** A row of a file of answers that can be taken. */
export interface SheetEntry {
  readonly row: number
  readonly identity: string
  readonly name: string | null
  readonly schoolCode: string
  readonly areaName: string
  readonly className: string
  readonly form: string
  /** Empty where a file brings seats or erasures of sheets that are in. */
  readonly answers: string
  readonly erasures: string | null
  readonly session: string | null
  readonly room: string | null
  readonly seatRow: number | null
  readonly seatColumn: number | null
}

/** A sheet that is in already, or a pupil whose sheet in another subject is. */
export interface StoredSheet extends Omit<SheetEntry, 'row' | 'areaName' | 'form' | 'answers'> {
  readonly pupilId: number
  readonly areaName: string
  readonly form: string | null
  readonly answers: string | null
  readonly line: number | null
}
