/** The register as sheets that travel. */
export const registers = {
  title: 'The register as sheets',
  dek: 'Download the register of your area, or bring in a register kept elsewhere. The sheets hold names: keep them where nobody else reads them.',
  sheet: 'Which sheet',
  sheets: {
    CADRES: 'Cadres',
    PREGNANCIES: 'Pregnancies',
    ASSIGNMENTS: 'Which cadre accompanies whom',
    ANTENATAL: 'Antenatal contacts',
    DELIVERIES: 'Births and children',
    POSTPARTUM: 'Contacts of mothers after birth',
    NEONATAL: 'Contacts of children',
    REFERRALS: 'Referrals',
    DEATHS: 'Deaths',
    SHEETS: 'Monitoring sheets',
    SIGNS: 'Danger signs',
  },
  download: 'Download',
  downloadNote: 'XLSX and CSV have the same columns. Every download is noted in the audit.',
  downloadSubmit: { XLSX: 'Download XLSX', CSV: 'Download CSV' },
  upload: 'Bring in',
  uploadNote:
    'CSV or XLSX with the headers of a download. Bring in cadres and pregnancies first. Nothing is written in this step.',
  previewDek: 'Nothing has been written. The rules are those of the forms; a row taken twice changes nothing.',
  nothingToDo: 'Nothing would be written: all rows are the same already or rejected.',
  taken: (added: string, changed: string, same: string, rejected: string) =>
    `${added} new, ${changed} changed, ${same} the same, ${rejected} rejected`,
  noIssues: 'Nothing found.',
  takenTitle: (sheet: string) => `Sheet taken in: ${sheet}`,
}
