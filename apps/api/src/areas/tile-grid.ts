/**
 * Kecamatan laid out like the regency where no boundaries are imported: rows from the north, one tile each, placed so
 * that all 39 neighbouring pairs of Banjarnegara touch. A regency without a grid here is shown as a list.
 */
export const tileGrids: Readonly<Record<string, readonly (readonly (string | null)[])[]>> = {
  '33.04': [
    [null, null, '33.04.19', null, null, '33.04.16'],
    [null, null, '33.04.12', '33.04.18', '33.04.17', '33.04.15'],
    [null, '33.04.11', '33.04.10', '33.04.09', '33.04.13', '33.04.14'],
    ['33.04.03', '33.04.04', '33.04.05', '33.04.06', '33.04.08', null],
    ['33.04.01', '33.04.02', null, '33.04.20', '33.04.07', null],
  ],
}
