/** A window of a contact after birth, by calendar day (birth day = 0) and, for the first, by hours where times are known. */
export interface ContactWindow {
  code: string
  fromDay: number
  toDay: number
  hours: { from: number; to: number } | null
}

export interface ContactProfile {
  key: 'KF' | 'KF_2010' | 'KN'
  windows: readonly ContactWindow[]
}

const byDay = (code: string, fromDay: number, toDay: number): ContactWindow => ({ code, fromDay, toDay, hours: null })

const FIRST_CONTACT = { from: 6, to: 48 } // Permenkes 21/2021; Buku KIA 2020: 6–48 hours
const FIRST_CONTACT_2010 = { from: 6, to: 72 } // PWS-KIA, Kemenkes 2010: 6 hours to 3 days

/** Mother: KF1 6–48 hours, KF2 3–7, KF3 8–28, KF4 29–42 days (Permenkes 21/2021; Buku KIA 2020). */
export const KF_PROFILE: ContactProfile = {
  key: 'KF',
  windows: [
    { code: 'KF1', fromDay: 0, toDay: 2, hours: FIRST_CONTACT },
    byDay('KF2', 3, 7),
    byDay('KF3', 8, 28),
    byDay('KF4', 29, 42),
  ],
}

/** Mother, before KF4: 6 hours to 3 days, 4–28, 29–42 days (PWS-KIA, Kemenkes 2010). */
export const KF_2010_PROFILE: ContactProfile = {
  key: 'KF_2010',
  windows: [
    { code: 'KF1', fromDay: 0, toDay: 3, hours: FIRST_CONTACT_2010 },
    byDay('KF2', 4, 28),
    byDay('KF3', 29, 42),
  ],
}

/** Newborn: KN1 6–48 hours, KN2 3–7, KN3 8–28 days (Permenkes 53/2014; Buku KIA 2020). */
export const KN_PROFILE: ContactProfile = {
  key: 'KN',
  windows: [{ code: 'KN1', fromDay: 0, toDay: 2, hours: FIRST_CONTACT }, byDay('KN2', 3, 7), byDay('KN3', 8, 28)],
}
