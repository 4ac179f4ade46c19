import { addDays } from '@pantau/maternal-care'
import type postgres from 'postgres'
import { createClock } from '../../clock.ts'
import type { RegistryAsker } from '../../registry/access/with-registry.ts'
import { registerCadre } from '../../registry/cadres/register-cadre.ts'
import type { CareOutcome } from '../../registry/entry/care-outcome.ts'
import type { PregnancyEntry } from '../../registry/entry/pregnancy-entry.ts'
import type { CareTarget } from '../../registry/entry/record-care.ts'
import { registerPregnancy } from '../../registry/entry/register-pregnancy.ts'
import { lettersOf } from '../../registry/testing/registry-api.ts'

type Written = NonNullable<CareOutcome['record']>

export interface LiveClient {
  readonly id: number
  entry: PregnancyEntry
  /** As last recorded. */
  bornOn: string | null
  readonly records: Written[]
}

export const reason = 'salah tulis'
/** How a cadre of the test is registered, wherever she lives. */
export const cadreEntry = {
  name: 'Kader Acak',
  phone: null,
  hamlet: null,
  rw: null,
  rt: null,
  status: 'ACTIVE',
  startedOn: '2026-01-01',
} as const

/** A register kept by one puskesmas for the whole regency, with who was registered and what was written so far. */
export class LiveRegister {
  readonly asker: RegistryAsker
  readonly today: string
  readonly clients = new Map<number, LiveClient>()
  readonly cadres = new Map<string, number>()

  constructor(sql: postgres.Sql, regencyCode: string, today: string) {
    const clock = { ...createClock('Asia/Jakarta', today), now: () => new Date(`${today}T05:00:00Z`) }
    const scope = { regencyCode, areaCodes: [regencyCode], domains: ['HEALTH'], tier: 'PERSON' } as const
    this.asker = { sql, clock, viewer: { name: 'kapus', role: 'HEALTH_CENTRE_HEAD' }, scope }
    this.today = today
  }

  /** The client of a number, registered when she is first asked for. */
  async clientOf(who: number): Promise<LiveClient> {
    const present = this.clients.get(who)
    if (present !== undefined) return present
    const entry = newEntry()
    const about = { entry, isSomeoneElse: true, entryKey: null, correctsId: null, reason: '' }
    const { pregnancyId } = await registerPregnancy(this.asker, about)
    if (pregnancyId === null) throw new Error('a registration that is right was refused')
    const client: LiveClient = { id: pregnancyId, entry, bornOn: null, records: [] }
    this.clients.set(who, client)
    return client
  }

  /** The cadre registered in a village, there when she is first asked for. */
  async cadreOf(villageCode: string): Promise<number> {
    const known = this.cadres.get(villageCode)
    if (known !== undefined) return known
    const about = { entry: { ...cadreEntry, villageCode }, entryKey: null, correctsId: null, reason: '' }
    const { cadreId } = await registerCadre(this.asker, about)
    if (cadreId === null) throw new Error('a cadre was refused')
    this.cadres.set(villageCode, cadreId)
    return cadreId
  }
}

/** What to write: a new record, or with a type the newest of it corrected. */
export function targetOf({ id, records }: LiveClient, type?: string): CareTarget {
  const corrects = type === undefined ? undefined : records.findLast((record) => record.type === type)
  return { pregnancyId: id, entryKey: null, correctsId: corrects?.id ?? null, reason }
}

/** Keeps what was written of a client; says whether anything was. */
export function keep({ records }: LiveClient, { record, userErrors }: CareOutcome): boolean {
  if (userErrors.length > 0) return false
  if (record !== null && !records.some(({ type, id }) => type === record.type && id === record.id)) records.push(record)
  return true
}

/** Of the pregnancy's days. */
export const dayOf = ({ entry }: LiveClient, days: number): string => addDays(entry.lmpOn ?? entry.registeredOn, days)

let names = 0

function newEntry(): PregnancyEntry {
  names += 1
  const letters = lettersOf(names)
  const person = { name: `Ibu Acak ${letters}`, bornOn: null, nik: null, phone: null, address: null }
  return {
    ...{ villageCode: '33.04.15.2001', careCentreCode: null, registeredOn: '2026-03-20', lmpOn: '2026-02-01' },
    ...{ scanOn: null, scanGestationDays: null, ageYears: 25, gravida: 2, parity: 1, lastBirthOn: '2020-02-02' },
    ...{ yearsMarried: null, heightCm: 154, factors: [], person: { ...person, hamlet: null, rw: null, rt: null } },
  }
}
