import type { KeyEntry } from '../keeping/key-entry.ts'

export interface LoadedPupil {
  readonly id: number
  readonly number: string
  readonly schoolCode: string
  readonly className: string
}

export interface LoadedSheet {
  readonly pupilId: number
  readonly form: string
  readonly answers: string
  readonly erasures: string | null
  readonly session: string | null
  readonly room: string | null
  readonly seatRow: number | null
  readonly seatColumn: number | null
}

export interface LoadedSubject {
  readonly id: number
  readonly name: string
  readonly cutScore: number | null
  readonly keyVersion: number
  readonly entries: readonly KeyEntry[]
  readonly sheets: readonly LoadedSheet[]
}

export interface LoadedIncident {
  readonly schoolCode: string
  readonly className: string | null
  readonly room: string | null
}

/** All that an analysis reads, in an order that is always the same. */
export interface LoadedExam {
  readonly examId: number
  readonly name: string
  readonly schoolYear: number
  readonly isRandomised: boolean
  readonly pupils: readonly LoadedPupil[]
  readonly subjects: readonly LoadedSubject[]
  readonly incidents: readonly LoadedIncident[]
  /** Kecamatan of each school. */
  readonly subdistrictOf: ReadonlyMap<string, string | null>
  readonly regencyCode: string
  readonly inputHash: string
}
