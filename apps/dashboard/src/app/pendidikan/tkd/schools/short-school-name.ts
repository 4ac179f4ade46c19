/** SDN 1 Pejawaran for SD Negeri 1 Pejawaran, as schools call themselves. */
export const shortSchoolName = (name: string): string =>
  name.replace(/^SD Negeri\b/i, 'SDN').replace(/^MI Negeri\b/i, 'MIN')
