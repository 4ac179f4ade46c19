/** The 2026 guidance for the programme's monthly reports, with the targets of that year. */
export const guidance2026 = 'Panduan Sigizi Kesga 2026'

/** The guideline of local-area monitoring, which set the classic coverage indicators. */
export const pwsGuideline = 'Pedoman PWS-KIA (Kemenkes, 2010)'

/** Replaced in 2016; kept because some coverages have had no newer national target. */
export const serviceStandard2008 = 'SPM 2008 (Permenkes 741/2008), sudah diganti'

/** Health services of the minimum service standard are due to everyone, every year. */
export const serviceStandard2024 = 'SPM (Permenkes 6/2024), 100 % setiap tahun'
