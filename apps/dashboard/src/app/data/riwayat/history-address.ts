/** Where every report of one count can be read; the period is a month `2026-03` or a year `2026`. */
export const historyAddress = (area: string, element: string, period: string): string =>
  `/data/riwayat?${new URLSearchParams({ wilayah: area, elemen: element, masa: period })}`
