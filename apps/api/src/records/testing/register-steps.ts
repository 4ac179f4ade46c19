import fc from 'fast-check'
import { kalibening, pejawaran, villages } from '../../registry/testing/registry-seed.ts'

const who = fc.nat(2)
const corrects = fc.boolean()
const village = fc.constantFrom(...Object.values(villages))
const days = (min: number, max: number) => fc.integer({ min, max })

const step = <Does extends string, Fields extends object>(
  does: Does,
  fields: { [Key in keyof Fields]: fc.Arbitrary<Fields[Key]> },
) =>
  fc.record({ does: fc.constant(does), who, corrects, ...fields }) as fc.Arbitrary<
    { does: Does; who: number; corrects: boolean } & Fields
  >

/** A contact with whatever moves elements; days are those of the pregnancy. */
const antenatal = step('antenatal', {
  days: days(30, 285),
  provider: fc.constantFrom('MIDWIFE', 'DOCTOR', 'TRADITIONAL'),
  haemoglobin: fc.constantFrom(null, 12.5, 10.5, 8, 6.5),
  armCm: fc.constantFrom(null, 22, 26),
  ironTablets: fc.constantFrom(null, 90, 180),
  components: fc.subarray(['ULTRASOUND', 'IRON', 'CASE_MANAGEMENT', 'WEIGHT_HEIGHT']),
  factors: fc.constantFrom<string[]>([], ['CAESAR', 'TWIN']),
})

const birth = step('birth', {
  days: days(150, 290),
  place: fc.constantFrom('HEALTH_CENTRE', 'HOSPITAL', 'HOME'),
  weightGrams: fc.constantFrom(null, 2400, 3100),
  isLive: fc.constantFrom(true, true, false),
  isComplicated: fc.boolean(),
})

export const registerStep = fc.oneof(
  { weight: 4, arbitrary: antenatal },
  { weight: 4, arbitrary: birth },
  {
    weight: 2,
    arbitrary: step('postpartum', { days: days(0, 42), familyPlanning: fc.constantFrom(null, 'IUD', 'belum') }),
  },
  { weight: 2, arbitrary: step('neonatal', { days: days(0, 28) }) },
  step('correct her', { lmpOn: fc.constantFrom('2026-01-15', '2026-02-01', '2026-03-03') }),
  step('referral', { days: days(60, 285) }),
  step('death', {
    days: days(0, 60),
    isMother: fc.boolean(),
    causeGroup: fc.constantFrom('HAEMORRHAGE', 'INCIDENTAL'),
  }),
  { weight: 2, arbitrary: step('withdraw', { which: fc.nat(20) }) },
  step('move', { village }),
  step('close', {}),
  step('cadre', { village }),
  step('cadre moves', { village }),
  { weight: 2, arbitrary: step('sheet', { week: days(8, 38), hasSign: fc.boolean(), isTreated: fc.boolean() }) },
  step('source', {
    element: fc.constantFrom('birth.live', 'hb.tested', 'oceoke.open'),
    healthCentre: fc.constantFrom(pejawaran, kalibening),
    fromMonth: fc.constantFrom('2026-03', '2026-08', '2026-10'),
    source: fc.constantFrom('RECORDS', 'REPORT'),
  }),
)

export type Step = typeof registerStep extends fc.Arbitrary<infer S> ? S : never
