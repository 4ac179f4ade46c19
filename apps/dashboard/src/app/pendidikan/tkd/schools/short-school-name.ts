/** SDN 1 Pejawaran for SD Negeri 1 Pejawaran, as schools call themselves. */
export const shortSchoolName = (name: string): string =>
  name
    .replace(/^SD Negeri\b/i, 'SDN')
    .replace(/^MI Negeri\b/i, 'MIN')
    .replace(/^MI Swasta\b/i, 'MIS')

/** Without the kecamatan in which it lies, where that stands beside it anyway. */
export const nameWithin = (name: string, subdistrict: string): string => {
  const short = shortSchoolName(name)
  const cut = short.length - subdistrict.length - 1
  return cut > 0 && short.toLowerCase().endsWith(` ${subdistrict.toLowerCase()}`) ? short.slice(0, cut) : short
}
