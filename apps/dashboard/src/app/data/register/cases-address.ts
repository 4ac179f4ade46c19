/** Where it is told who is counted for an element in an area and month. */
export const casesAddress = (area: string, element: string, month: string): string =>
  `/data/register?${new URLSearchParams({ wilayah: area, elemen: element, mulai: month, sampai: month })}#siapa`
