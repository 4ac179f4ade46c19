/** Every page, with the address it is looked at. */
export const openRoutes = [
  '/masuk',
  '/masuk/kader',
  '/lembar',
  '/lembar/polos',
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
  '/kesehatan/oce-oke',
  '/kesehatan/kematian',
  '/kesehatan/kematian?siapa=bayi&wilayah=33.04.15',
  '/kesehatan/pws',
  '/kesehatan/pws?wilayah=33.04-P28&indikator=KFL',
  '/kesehatan/pws?indikator=AKI&bulan=2026-13&rinci=desa',
  '/catat/daftar-kerja?daftar=lembar',
  '/indikator/AKI',
  '/indikator/K6?laju=bulanan',
  '/indikator/PF_RIIL?wilayah=33.04.15&kendali=xmr&corong=lebar',
  '/indikator/AKI?peta=halus',
  '/indikator/AKN?wilayah=33&periode=2020',
  '/wilayah/33.04',
  '/wilayah/33.04.14',
  '/wilayah/33.04.15',
  '/wilayah/33.04.15.2014',
  '/tindakan',
  '/tindakan?wilayah=33.04.17&indikator=K6_RIIL&bulan=2026-10&galat=note,dueOn',
  '/definisi',
  '/panduan',
  '/data',
  '/data/riwayat?wilayah=33.04.15.2001&elemen=birth.live&masa=2026-03',
  '/data/register?elemen=birth.live&mulai=2026-10&sampai=2026-10',
  '/data/mutu',
  '/data/mutu?bulan=2026-09&jenis=FALL',
  '/brief',
  '/data/bulanan',
  '/data/bulanan/33.04-P28/2026-10?bagian=newborn',
]

/** A school of the demo, and the kecamatan in which it lies. */
const [school, subdistrict] = ['99150001', '33.04.15']

/** For the head of the education office; the exam and its signal are the first ones of the demo. */
export const educationRoutes = [
  '/pendidikan',
  '/pendidikan/ujian/RXhhbTox',
  '/pendidikan/ujian',
  '/pendidikan/ujian/RXhhbTox/berkas',
  '/pendidikan/temuan',
  '/pendidikan/temuan/RXhhbUZsYWc6MQ',
  '/pendidikan/tkd',
  `/pendidikan/tkd?wilayah=${subdistrict}&urut=mandiri`,
  '/pendidikan/tkd?sesi=2025-2026',
  '/pendidikan/tkd/sesi',
  `/pendidikan/tkd/sekolah/${school}?sesi=2025-2026`,
]

/** For the head of that school. */
export const schoolRoutes = [
  '/pendidikan',
  `/pendidikan/tkd/sekolah/${school}`,
  `/pendidikan/tkd/sekolah/${school}/cetak?sesi=2025-2026`,
  `/pendidikan/tkd/sekolah/${school}/penugasan`,
  `/pendidikan/tkd/sekolah/${school}/surat`,
  `/pendidikan/tkd/sekolah/${school}/guru`,
  `/pendidikan/tkd/sekolah/${school}/guru/kerabat`,
  '/pendidikan/sekolah',
  `/pendidikan/ujian/RXhhbTox/sekolah/${school}`,
]

/** For a rater of the school. */
export const raterRoutes = ['/uji', '/uji/luring']

/** Pages that show figures. */
export const figureRoutes = signedInRoutes.filter((route) =>
  /^\/(\?|$|kesehatan(\/pws)?(\?|$)|indikator|wilayah)/.test(route),
)
