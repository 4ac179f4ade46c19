import {
  addDays,
  classifyChildDeath,
  classifyMaternalDeath,
  KF_PROFILE,
  KN_PROFILE,
  type MatchedContacts,
  matchContacts,
} from '@pantau/maternal-care'
import { byHealthWorker, type ClientRecords, type CountedCase, once } from './client-records.ts'

const CHILDBED_DAYS = 42 // Permenkes 21/2021: childbed lasts 42 days
/** What midwives write where nothing was begun. */
const noMethod = /^\s*(tidak|belum|tanpa|menolak|no|none|not|-)/i

const momentOf = ({ on, at }: { readonly on: string; readonly at: string | null }) => ({
  on,
  at: at === null ? null : new Date(at),
})

/** Contacts after birth: the first in the month it was made, all of them in that of the last one needed. */
export function countAfterBirth({ chart }: ClientRecords): CountedCase[] {
  const { delivery, newborns, postpartum, neonatal } = chart
  if (delivery === null || delivery.outcome !== 'BIRTH') return []
  const birth = momentOf(delivery)
  const ofMother = matchContacts(birth, postpartum.filter(byHealthWorker).map(momentOf), KF_PROFILE)
  const begun = postpartum.find(
    ({ on, familyPlanning }) =>
      familyPlanning !== null && !noMethod.test(familyPlanning) && on <= addDays(delivery.on, CHILDBED_DAYS),
  )
  return [
    ...once('pnc.kf1', doneOn(ofMother, 'KF1')),
    ...once('pnc.complete', ofMother.completedOn),
    ...once('fp.postpartum', begun?.on),
    ...newborns
      .filter(({ isLive }) => isLive)
      .flatMap(({ ordinal }) => {
        const contacts = neonatal.filter((contact) => contact.ordinal === ordinal && byHealthWorker(contact))
        const ofChild = matchContacts(birth, contacts.map(momentOf), KN_PROFILE)
        const part = String(ordinal)
        return [...once('neo.kn1', doneOn(ofChild, 'KN1'), part), ...once('neo.complete', ofChild.completedOn, part)]
      }),
  ]
}

const doneOn = ({ contacts }: MatchedContacts, code: string) =>
  contacts.find((contact) => contact.code === code && contact.counts)?.on

/** Deaths in the month of death, by the mother's residence. Above a year the register does not follow a child. */
export function countDeaths({ chart: { deaths, delivery, pregnancy } }: ClientRecords): CountedCase[] {
  return deaths.flatMap(({ kind, ordinal, diedOn, causeGroup }) => {
    if (kind === 'MATERNAL') {
      const endedOn = delivery?.on ?? (pregnancy.endedOn === diedOn ? null : pregnancy.endedOn)
      const { class: ofMother } = classifyMaternalDeath(diedOn, endedOn, causeGroup === 'INCIDENTAL')
      return ofMother === 'MATERNAL' ? once('death.maternal', diedOn) : []
    }
    if (kind !== 'INFANT' || delivery === null) return []
    const child = classifyChildDeath(delivery.on, diedOn)
    const part = String(ordinal ?? 1)
    return [
      ...(child.class === 'EARLY_NEONATAL' ? once('death.early_neonatal', diedOn, part) : []),
      ...(child.isNeonatal ? once('death.neonatal', diedOn, part) : []),
      ...(child.isInfant ? once('death.infant', diedOn, part) : []),
    ]
  })
}
