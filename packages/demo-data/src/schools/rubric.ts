export const tkdAreas = ['READING', 'WRITING', 'COUNTING'] as const

export type SimulatedArea = (typeof tkdAreas)[number]

export interface RubricItem {
  readonly grade: number
  readonly area: SimulatedArea
  readonly task: string
  /** Of level 1, 2 and so on. */
  readonly descriptors: readonly string[]
}

const tasks: Readonly<Record<SimulatedArea, readonly (readonly [string, string, string])[]>> = {
  READING: [
    ['Menyebut bunyi huruf pada kartu', 'Membaca suku kata dan kata dua suku', 'Membaca satu kalimat pendek'],
    ['Membaca nyaring satu paragraf', 'Menyebut tokoh dan tempat dalam bacaan', 'Menjawab dua pertanyaan isi bacaan'],
    ['Membaca nyaring dengan lafal dan jeda', 'Menceritakan kembali isi bacaan', 'Menyimpulkan pesan bacaan'],
  ],
  WRITING: [
    ['Menyalin huruf dan kata', 'Menulis nama sendiri', 'Menulis kata yang didiktekan'],
    ['Menulis kalimat yang didiktekan', 'Memakai huruf besar dan titik', 'Melengkapi kalimat rumpang'],
    ['Menulis tiga kalimat dari gambar', 'Memakai ejaan dan tanda baca', 'Menyusun kalimat menjadi paragraf'],
  ],
  COUNTING: [
    ['Membilang benda sampai 20', 'Menjumlah dan mengurang sampai 10', 'Mengurutkan bilangan'],
    ['Menjumlah dan mengurang sampai 100', 'Menyebut nilai tempat', 'Menyelesaikan soal cerita satu langkah'],
    ['Mengalikan dan membagi dasar', 'Menjumlah dan mengurang sampai 1.000', 'Menyelesaikan soal cerita dua langkah'],
  ],
}

const descriptors = [
  'Belum mampu, walau dibantu',
  'Mampu sebagian dengan bantuan',
  'Mampu sendiri, masih ada kekeliruan',
  'Mampu sendiri, lancar dan tepat',
]

export const ITEMS_AN_AREA = 3
export const LEVELS = descriptors.length

/** An invented rubric: three tasks for each grade and area, four levels each. */
export const rubric: readonly RubricItem[] = [1, 2, 3].flatMap((grade) =>
  tkdAreas.flatMap((area) => (tasks[area][grade - 1] ?? []).map((task) => ({ grade, area, task, descriptors }))),
)
