/** Said where the reader's language is not known. */
export const bothLanguages = [
  {
    lang: 'id',
    title: 'Halaman ini gagal dimuat',
    text: 'Data Anda tidak hilang. Muat ulang sebentar lagi; bila tetap begini, beri tahu pengelola.',
    reload: 'Muat ulang',
    start: 'Ke Ringkasan',
  },
  {
    lang: 'en',
    title: 'This page failed to load',
    text: 'Your data is not lost. Reload in a moment; if it stays like this, tell the administrator.',
    reload: 'Reload',
    start: 'To the overview',
  },
] as const
