/** What the simulation takes from public figures for a kecamatan; everything else about it is drawn. */
export interface KecamatanFacts {
  code: string
  /** Weight of its population: projection for 2019 in hundreds (BPS Kabupaten Banjarnegara). */
  populationWeight: number
  /** Names of its puskesmas (list of Dinas Kesehatan Kabupaten Banjarnegara). */
  healthCentres: readonly string[]
  /** Primary schools: SD negeri, SD swasta, MI negeri, MI swasta (counted from the Dapodik and EMIS lists). */
  schools: readonly [number, number, number, number]
}

const pair = (name: string) => [`${name} 1`, `${name} 2`]

export const kecamatanFacts: readonly KecamatanFacts[] = [
  { code: '33.04.01', populationWeight: 544, healthCentres: pair('Susukan'), schools: [43, 1, 0, 6] },
  { code: '33.04.02', populationWeight: 419, healthCentres: pair('Klampok'), schools: [26, 3, 1, 10] },
  { code: '33.04.03', populationWeight: 655, healthCentres: pair('Mandiraja'), schools: [43, 0, 0, 14] },
  { code: '33.04.04', populationWeight: 685, healthCentres: pair('Purwanegara'), schools: [44, 1, 0, 10] },
  { code: '33.04.05', populationWeight: 562, healthCentres: pair('Bawang'), schools: [35, 2, 1, 14] },
  { code: '33.04.06', populationWeight: 694, healthCentres: pair('Banjarnegara'), schools: [29, 7, 0, 6] },
  { code: '33.04.07', populationWeight: 315, healthCentres: pair('Sigaluh'), schools: [23, 0, 0, 6] },
  { code: '33.04.08', populationWeight: 443, healthCentres: pair('Madukara'), schools: [27, 1, 1, 5] },
  { code: '33.04.09', populationWeight: 438, healthCentres: pair('Banjarmangu'), schools: [25, 0, 0, 13] },
  { code: '33.04.10', populationWeight: 294, healthCentres: pair('Wanadadi'), schools: [22, 2, 0, 9] },
  { code: '33.04.11', populationWeight: 478, healthCentres: pair('Rakit'), schools: [31, 0, 0, 20] },
  { code: '33.04.12', populationWeight: 753, healthCentres: pair('Punggelan'), schools: [41, 1, 1, 26] },
  { code: '33.04.13', populationWeight: 307, healthCentres: ['Karangkobar'], schools: [26, 1, 0, 5] },
  { code: '33.04.14', populationWeight: 366, healthCentres: pair('Pagentan'), schools: [28, 0, 0, 3] },
  { code: '33.04.15', populationWeight: 424, healthCentres: ['Pejawaran'], schools: [29, 0, 0, 10] },
  { code: '33.04.16', populationWeight: 394, healthCentres: pair('Batur'), schools: [23, 1, 0, 5] },
  { code: '33.04.17', populationWeight: 476, healthCentres: pair('Wanayasa'), schools: [29, 0, 0, 16] },
  { code: '33.04.18', populationWeight: 426, healthCentres: ['Kalibening'], schools: [30, 1, 0, 8] },
  { code: '33.04.19', populationWeight: 204, healthCentres: ['Pandanarum'], schools: [19, 0, 0, 3] },
  { code: '33.04.20', populationWeight: 355, healthCentres: ['Pagedongan'], schools: [22, 0, 0, 17] },
]
