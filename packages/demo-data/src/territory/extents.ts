import { kecamatanFacts } from './kecamatan-facts.ts'

/** What of the regency a demo holds. */
export const extents = {
  full: { months: 72, kecamatan: kecamatanFacts, schoolsPerKecamatan: undefined },
  small: {
    months: 24,
    kecamatan: kecamatanFacts.filter(({ code }) => ['33.04.15', '33.04.16', '33.04.17'].includes(code)),
    schoolsPerKecamatan: 10,
  },
}
