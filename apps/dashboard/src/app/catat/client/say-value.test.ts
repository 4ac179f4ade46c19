import { expect, it } from 'vitest'
import { sayValue } from './say-value.ts'

it.each([
  ['provider', 'MIDWIFE', 'Bidan'],
  ['complications', 'HAEMORRHAGE, OTHER', 'Perdarahan, Lainnya'],
  ['outcome', 'RECOVERED', 'Tertangani dan pulang'],
  ['outcome', 'BIRTH', 'Persalinan (20 minggu ke atas)'],
  ['isLive', 'true', 'Ya'],
  ['onDay', '2026-11-21', '21 November 2026'],
  ['leftAt', '2026-11-20T23:10:00Z', '21 November 2026 06.10 WIB'],
  ['reason', 'Ketuban pecah dini', 'Ketuban pecah dini'],
  ['weightGrams', '2350', '2350'],
  ['weightKg', '58.5', '58,5'],
  ['components', 'IRON, WEIGHT', 'Tablet tambah darah, WEIGHT'],
  ['factors', 'TWIN', 'Hamil kembar'],
  ['villageCode', '33.04.15.2001', '33.04.15.2001'],
])('says %s %j as %j', (field, value, said) => {
  const named = { components: { IRON: 'Tablet tambah darah' }, factors: { TWIN: 'Hamil kembar' } }
  expect(sayValue(field, value, 'id', named).replaceAll('\u00a0', ' ')).toBe(said)
})
