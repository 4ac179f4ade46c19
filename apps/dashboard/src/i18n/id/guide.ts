/** A short guide per role; every step leads to the page it is about. */
export const guide = {
  link: 'Panduan',
  eyebrow: 'Panduan singkat',
  heading: (role: string) => `Pantau untuk ${role}`,
  first: 'Tiga hal pertama',
  origin: 'Dari mana angkanya',
  marks: 'Arti tanda dan warna',
  marksNote: 'Tanda selalu bersama kata; warna tidak pernah sendirian.',
  states: 'Bila angka tidak ada',
  statesNote: 'Empat keadaan, empat rupa, di semua tabel, peta, dan grafik.',
  next: 'Bila sebuah halaman kosong',
  nextSteps: [
    'Pilih periode lain di atas halaman: laporan bulan ini mungkin belum masuk.',
    'Lihat di Ringkasan siapa yang belum melapor, dan minta laporannya.',
    'Bila berkasnya sudah ada, impor di halaman Data; petugas dinas dan pengelola dapat melakukannya.',
  ],
  others: 'Panduan peran lain',
  simulated: 'Di pemasangan ini semua angka simulasi: tidak ada orang, desa, atau sekolah yang dinilai.',
  roles: {
    PUBLIC:
      'Anda melihat definisi, target, dan nama wilayah. Angka hanya untuk petugas sampai edisi publik terbit; masuklah bila Anda punya akun.',
    REGENT: 'Anda melihat semua angka kabupaten sampai tingkat desa, tanpa nama orang, dan daftar berkas yang diimpor.',
    HEALTH_HEAD:
      'Anda melihat semua angka kesehatan kabupaten sampai puskesmas dan desa, tanpa nama orang. Anda juga mengimpor laporan dan membatalkan impor yang keliru.',
    EDUCATION_HEAD:
      'Anda membaca bidang penilaian sampai sekolah, tanpa nama murid dan guru, membuka sesi TKD, dan mengimpor datanya. Angka kesehatan tidak tampil bagi akun ini.',
    ANALYST:
      'Anda melihat angka kedua bidang sampai tingkat desa, mengimpor dan membatalkan impor, dan boleh mengirim kueri bebas dengan token.',
    PROVINCE:
      'Anda melihat angka kabupaten yang dipasang di sini, dan jumlah provinsi hanya bila semua kabupaten sudah melapor.',
    HEALTH_CENTRE_HEAD:
      'Anda melihat angka kesehatan puskesmas Anda dan desa-desa wilayah kerjanya, menyetujui laporan bulanannya, dan membaca nama klien yang tinggal atau dirawat di sana.',
    MIDWIFE:
      'Anda mencatat kehamilan dan mengisi laporan bulanan desa tempat Anda bertugas, dan melihat angka kesehatannya. Nama klien hanya dari sana.',
    CADRE: 'Anda melihat angka kesehatan desa Anda, tidak yang lain.',
    SCHOOL_HEAD:
      'Anda mengisi guru, rombel, dan murid sekolah Anda, mengatur siapa menguji siapa, dan membaca hasilnya dengan nama; sekolah lain tidak.',
    EXAMINER:
      'Anda mengisi nilai rombel yang Anda uji, menjadi penilai kedua, dan mencatat nilai Anda sendiri sebagai guru kelas. Rombel lain tidak tampak.',
    REVIEWER: 'Anda membaca bidang penilaian di seluruh kabupaten untuk menelaah temuannya.',
    PUBLISHER: 'Anda melihat angka kedua bidang dan daftar berkas yang diimpor, untuk memeriksanya sebelum terbit.',
    ADMIN: 'Anda melihat angka kedua bidang, mengimpor dan membatalkan impor, dan mengakhiri sesi orang lain.',
  },
  steps: {
    overview: {
      title: 'Baca Ringkasan',
      text: 'Judulnya mengatakan apa yang meleset dari target. Di bawahnya empat angka utama, peta, dan yang belum melapor.',
    },
    health: {
      title: 'Buka Kesehatan',
      text: 'Satu tabel wilayah dan indikator. Judul kolom mengurutkan, nama wilayah membuka bagiannya sampai desa.',
    },
    deaths: {
      title: 'Periksa kematian',
      text: 'Hitungan tiap puskesmas; angka per kelahiran hanya di tingkat kabupaten, karena kasusnya terlalu sedikit.',
    },
    missing: {
      title: 'Lihat siapa yang belum melapor',
      text: 'Unit yang belum mengirim laporan bulan ini, dan apa yang belum ada. Angka yang belum lengkap menyebutnya.',
    },
    conflicts: {
      title: 'Periksa angka yang berbeda',
      text: 'Terbitan yang tidak sama dengan hitungan berdiri berdampingan, masing-masing dengan sumbernya.',
    },
    ownArea: {
      title: 'Buka wilayah Anda',
      text: 'Indikator, hitungan per tahun, angka terbitan, dan bagian-bagian dari tempat Anda bertugas.',
    },
    entry: {
      title: 'Isi laporan bulanan',
      text: 'Desa demi desa, dengan angka bulan lalu di sampingnya. Kepala puskesmas menyetujui; baru kemudian angkanya berlaku.',
    },
    registry: {
      title: 'Catat kehamilan',
      text: 'Siapa yang perlu didatangi dulu, pemeriksaan, persalinan, rujukan, dan kader pendamping setiap klien.',
    },
    areas: {
      title: 'Cari wilayah',
      text: 'Nama, kode, dan letak setiap kecamatan, desa, dan puskesmas.',
    },
    definitions: {
      title: 'Baca definisinya',
      text: 'Apa yang dihitung, pembilang, penyebut, rumus per tahun, target, dan sumber setiap indikator.',
    },
    import: {
      title: 'Impor laporan',
      text: 'Unggah CSV atau XLSX. Pratinjau menunjukkan yang baru, berubah, dan ditolak per baris; baru kemudian ditulis.',
    },
    imports: {
      title: 'Telusuri asal berkas',
      text: 'Siapa mengimpor apa, kapan, berapa baris yang masuk, dan apa yang ditolak.',
    },
    undo: {
      title: 'Batalkan impor yang keliru',
      text: 'Buka impornya dalam riwayat dan batalkan; nilai sebelumnya berlaku lagi seketika.',
    },
    query: {
      title: 'Tanyakan sendiri',
      text: '“Dari mana angka ini?” menunjukkan kueri setiap angka; di GraphiQL kueri itu dapat diubah dan dijalankan.',
    },
    tkd: {
      title: 'Lihat TKD',
      text: 'Apakah murid diuji penguji mandiri, siapa menguji siapa, dan sekolah mana yang perlu dilihat. Sinyal bukan bukti.',
    },
    sessions: {
      title: 'Buka sesi dan rencanakan penguji',
      text: 'Simpan tes dan rubriknya, buka sesi tahun pelajaran ini, lalu rencanakan penguji semua sekolah sekaligus.',
    },
    school: {
      title: 'Buka halaman sekolah Anda',
      text: 'Penugasan penguji dengan benturannya, surat tugas, hasil TKD, dan prasyarat kenaikan kelas.',
    },
    schoolData: {
      title: 'Isi data sekolah',
      text: 'Guru, rombel, dan murid dari Dapodik: unggah, lihat pratinjaunya, lalu jalankan.',
    },
    scores: {
      title: 'Isi nilai TKD',
      text: 'Satu murid dan satu bidang setiap kali, dengan tingkat rubrik; tandatangani setelah semua dinilai.',
    },
    marks: {
      title: 'Kenali tandanya',
      text: 'Wajik, cakram, dan kotak punya arti tetap di semua halaman; daftarnya di bawah ini.',
    },
    signIn: {
      title: 'Masuk',
      text: 'Dengan akun dari pengelola. Di pemasangan peraga akun contoh ada di halaman masuk.',
    },
  },
  origins: [
    'Angka dihitung dari laporan yang diimpor. Pembilang dan penyebutnya selalu tertulis: 79 % adalah 12.615 dari 15.900.',
    'Selang 95 % menunjukkan seberapa jauh kebetulan dapat menggeser angka itu. Selang yang memuat target belum mengatakan apa-apa.',
    'Angka dari terbitan berdiri di samping hitungan dengan namanya sendiri, tidak pernah dijumlah atau dirata-rata.',
    '“Dari mana angka ini?” membuka definisi, rumus yang berlaku tahun itu, sumber, waktu muat, dan kuerinya.',
  ],
  signs: {
    worse: 'Berubah ke arah buruk melampaui selang acak, atau meleset dari target dengan seluruh selangnya.',
    better: 'Berubah ke arah baik melampaui selang acak, atau memenuhi target dengan seluruh selangnya.',
    calm: 'Tidak ada perubahan yang melampaui selang acak: naik turunnya biasa.',
    provisional: 'Belum cukup masa lalu untuk menilai perubahan.',
    missed: 'Meleset dari target.',
    met: 'Memenuhi target.',
    unsure: 'Belum dapat dibedakan dari target: selangnya memuat target.',
    noTarget: 'Belum ada target, atau tidak dinilai di tingkat ini.',
  },
  looks: {
    missing: ['belum', 'Belum dilaporkan. Bukan nol.'],
    zero: ['0', 'Nol: dilaporkan, dan memang tidak ada.'],
    suppressed: ['samar', 'Disamarkan, agar orangnya tidak dapat dikenali.'],
    error: ['galat', 'Tidak dapat dihitung karena kesalahan; pengelola perlu tahu.'],
  },
}
