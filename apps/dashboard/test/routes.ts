/** Every page, with the address it is looked at. */
export const openRoutes = [
  '/masuk',
  '/masuk/kader',
  '/definisi',
  '/panduan',
  '/indikator/AKI',
  '/wilayah/33.04',
  '/tidak-ada',
]

export const signedInRoutes = [
  '/',
  '/?wilayah=33.04.15',
  '/kesehatan',
  '/kesehatan?kelompok=kematian&rinci=puskesmas',
  '/kesehatan?wilayah=33.04.15&indikator=K6&urut=turun',
  '/kesehatan?wilayah=33.04.15.2014',
  '/indikator/AKI',
  '/indikator/K6?laju=bulanan',
  '/indikator/AKN?wilayah=33&periode=2020',
  '/wilayah/33.04',
  '/wilayah/33.04.14',
  '/wilayah/33.04.15',
  '/wilayah/33.04.15.2014',
  '/definisi',
  '/panduan',
  '/data',
  '/data/riwayat?wilayah=33.04.15.2001&elemen=birth.live&masa=2026-03',
  '/data/bulanan',
  '/data/bulanan/33.04-P28/2026-10?bagian=newborn',
]

/** Pages that show figures. */
export const figureRoutes = signedInRoutes.filter((route) => /^\/(\?|$|kesehatan|indikator|wilayah)/.test(route))
