export const failures = {
  notFoundTitle: 'Halaman tidak ditemukan',
  notFound: 'Alamatnya mungkin salah tulis, atau kode wilayah atau indikatornya tidak dikenal.',
  toOverview: 'Ke Ringkasan',
  toDefinitions: 'Ke daftar definisi',
  awayTitle: 'Layanan data tidak menjawab',
  away: 'Halaman ini memerlukan layanan data, dan ia sedang tidak menjawab. Data Anda tidak hilang. Tunggu sebentar lalu muat ulang; bila tetap begini, beri tahu pengelola.',
  refusedTitle: 'Tidak dapat ditampilkan',
  refused: {
    FORBIDDEN: 'Peran atau wilayah Anda tidak mencakup ini.',
    NOT_FOUND: 'Yang dicari tidak ada.',
    BAD_USER_INPUT: 'Permintaan tidak dapat dibaca.',
    EXPORT_REQUIRED: 'Terlalu banyak nilai untuk satu halaman; pilih wilayah atau periode yang lebih kecil.',
    DOCUMENT_TOO_LARGE: 'Menjawabnya terlalu lama; pilih wilayah atau periode yang lebih kecil.',
    TOO_MANY_ATTEMPTS: 'Terlalu sering mencoba; tunggu sebentar.',
    UNAUTHENTICATED: 'Sesi Anda sudah berakhir; masuk lagi.',
  },
  toOwnArea: 'Ke wilayah saya',
}
