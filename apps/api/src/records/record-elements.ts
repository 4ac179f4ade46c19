import { elements } from '../indicators/elements.ts'

/** Elements that the register counts, and that villages report as well. */
const reportedToo = [
  'anc.first_contact_early anc.first_contact_late anc.k4 anc.k6_delivered anc.k8_delivered anc.t12_delivered',
  'anc.usg_t1 anc.usg_t3 hb.tested anaemia.mild anaemia.moderate anaemia.severe anaemia.mild_given_iron',
  'anaemia.advanced_managed iron.received_180 iron.consumed_180 nutrition.measured nutrition.deficient',
  'birth.mothers birth.skilled birth.facility birth.live birth.still birth.weighed birth.low_weight birth.preterm',
  'pnc.kf1 pnc.complete fp.postpartum risk.found_by_health_worker complication.obstetric_managed neo.kn1 neo.complete',
  'complication.neonatal_managed death.maternal death.early_neonatal death.neonatal death.infant',
].flatMap((keys) => keys.split(' '))

/** Elements that exist in the register only: they are read from it unless a puskesmas is set to its report. */
export const onlyRecorded: readonly string[] = [...elements.keys()].filter((key) => /^(oceoke|kspr|p4k)\./.test(key))

export const recordElements: readonly string[] = [...reportedToo, ...onlyRecorded]

/** Where a whole has a case and its part none, the part is zero and not unknown. */
export const recordParts: readonly (readonly [part: string, whole: string])[] = onlyRecorded.flatMap((key) => {
  const whole = elements.get(key)?.partOf
  return whole === null || whole === undefined ? [] : [[key, whole] as const]
})

/** Hours from sign to care, kept case by case for the medians. */
export const delayKey = 'OCO_DELAY'
