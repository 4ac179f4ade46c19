/** Every page, with the address it is looked at. */
export const openRoutes = ['/masuk', '/definisi', '/panduan', '/indikator/AKI', '/wilayah/33.04', '/tidak-ada']

export const signedInRoutes = [
  '/',
  '/?wilayah=33.04.14',
  '/kesehatan',
  '/kesehatan?kelompok=kematian&rinci=puskesmas',
  '/kesehatan?wilayah=33.04.14&indikator=K6&urut=turun',
  '/kesehatan?wilayah=33.04.14.2001',
  '/indikator/AKI',
  '/indikator/K6?laju=bulanan',
  '/indikator/AKN?wilayah=33&periode=2020',
  '/wilayah/33.04',
  '/wilayah/33.04.14',
  '/wilayah/33.04.14.2001',
  '/definisi',
  '/panduan',
  '/data',
]
