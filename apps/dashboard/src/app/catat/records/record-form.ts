import type { CorrectionInput } from '../../../graphql/generated/graphql.ts'
import type { Language } from '../../../i18n/language.ts'
import type { FormPart, FormValues } from '../form/field.ts'
import type { Entry } from '../form/read-entry.ts'
import type { RecordClient, RecordLists } from './find-record-client.ts'
import type { RecordOutcome } from './record-outcome.ts'

export interface RecordContext {
  readonly language: Language
  readonly today: string
  readonly client: RecordClient
  readonly lists: RecordLists
}

export interface RecordTarget {
  /** Global id of the pregnancy. */
  readonly pregnancy: string
  readonly correction: CorrectionInput | null
  readonly entryKey: string
  readonly language: 'ID' | 'EN'
}

/** One kind of record: what is asked, what stands in it already, and how it is sent. */
export interface RecordForm {
  readonly parts: (context: RecordContext) => readonly FormPart[]
  /** What a new one begins with. */
  readonly fresh: (context: RecordContext) => FormValues
  /** What stands in the one to correct; null when she has no such record. */
  readonly valuesOf: (context: RecordContext, id: string) => FormValues | null
  /** Reads and sends; null when something typed could not be read. */
  readonly send: (entry: Entry, target: RecordTarget) => Promise<RecordOutcome | null>
  /** Whether the KSPR card is scored while typing. */
  readonly hasRisk?: true
}
