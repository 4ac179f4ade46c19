/** Where a value tells everything about itself: the number on the page of its indicator. */
export const originAnchor = 'asal'

export const figureAddress = (key: string, areaCode: string, periodCode: string): string =>
  `/indikator/${key}?${new URLSearchParams({ wilayah: areaCode, periode: periodCode })}#${originAnchor}`
