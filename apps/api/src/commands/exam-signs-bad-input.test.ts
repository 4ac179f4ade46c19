import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { analyse, header, ITEMS, told, writeToldExam } from '../exams/testing/told-exam.ts'

vi.setConfig({ testTimeout: 60_000 })

const { folder, write, key, files } = writeToldExam()
afterAll(() => rmSync(folder, { recursive: true }))

describe('bad input says where it is and how to mend it', () => {
  const pair = () =>
    write('pairs.csv', [
      ['copier', 'source'],
      ['p1', 'p0'],
    ])
  const parameters = () =>
    write('parameters.csv', [['item', 'a1', 'a2', 'c1', 'c2'], ...ITEMS.map((item) => [item, 0, 0, 0, 0])])
  const refusalOf = async (...args: string[]) => (await analyse(...files, ...args)).refusal

  test.each<[string, () => string[], RegExp]>([
    [
      'an unknown pupil',
      () => [
        '--pairs',
        write('a.csv', [
          ['copier', 'source'],
          ['p1', 'p0'],
          ['p1', 'px'],
        ]),
      ],
      /^a\.csv, baris 3, kolom source: peserta "px" tidak ada di lembar jawaban\. Perbaiki/,
    ],
    [
      'a pupil with himself',
      () => [
        '--pairs',
        write('a.csv', [
          ['copier', 'source'],
          ['p1', 'p1'],
        ]),
      ],
      /baris 2: .*Tulis dua peserta/,
    ],
    [
      'pairs without their columns',
      () => [
        '--pairs',
        write('a.csv', [
          ['one', 'two'],
          ['p1', 'p0'],
        ]),
      ],
      /tidak ada kolom copier\. Beri judul "copier" .* yang ada: one, two/,
    ],
    ['a file that is not there', () => ['--pairs', join(folder, 'tiada.csv')], /tiada\.csv: berkas .* tidak ada/],
    [
      'no class to compare in',
      () => ['--pairs', 'all', '--groups', 'ruang'],
      /--groups: tidak ada kolom ruang .*kelas/,
    ],
    ['abilities alone', () => ['--pairs', pair(), '--abilities', pair()], /--abilities memerlukan --parameters/],
    [
      'parameters for another model',
      () => ['--pairs', pair(), '--parameters', parameters(), '--model', 'frary'],
      /--model nominal, atau hilangkan --parameters/,
    ],
    [
      'parameters without their columns',
      () => ['--pairs', pair(), '--parameters', pair()],
      /tidak ada kolom item\. Beri judul/,
    ],
    [
      'parameters of other items',
      () => [
        '--pairs',
        pair(),
        '--parameters',
        write('b.csv', [
          ['item', 'a1', 'c1'],
          ['x1', 0, 0],
        ]),
      ],
      /tidak satu pun butir .* misalnya i1/,
    ],
    [
      'a parameter that is no number',
      () => [
        '--pairs',
        pair(),
        '--parameters',
        write('b.csv', [
          ['item', 'a1', 'c1'],
          ['i1', 'x', 0],
        ]),
      ],
      /^b\.csv, baris 2, kolom a1: "x" bukan bilangan\. Isi/,
    ],
    [
      'a pupil without an ability',
      () => [
        ...['--pairs', pair(), '--parameters', parameters()],
        ...[
          '--abilities',
          write('c.csv', [
            ['person', 'theta'],
            ['p0', 0.5],
          ]),
        ],
      ],
      /^c\.csv: 799 peserta tidak punya kemampuan, misalnya p1\. Tambahkan/,
    ],
    [
      'an item without parameters of person fit',
      () => ['--item-parameters', write('d.csv', [['item', 'a', 'b'], ...ITEMS.slice(2).map((item) => [item, 1, 0])])],
      /^d\.csv: tidak ada parameter untuk butir i1, i2\. Tambahkan/,
    ],
    [
      'a guessing parameter',
      () => [
        '--item-parameters',
        write('d.csv', [
          ['item', 'a', 'b', 'c'],
          ['i1', 1, 0, 0.2],
        ]),
      ],
      /^d\.csv, baris 2, kolom c: .*c = 0/,
    ],
    ['next without prior', () => ['--groups', 'kelas', '--next', 'i1'], /--next memerlukan --prior/],
    [
      'a prior column that is not there',
      () => ['--prior', 'lalu'],
      /--prior: tidak ada kolom lalu .*Kolom yang ada: person, kelas/,
    ],
    ['a column that is never read', () => ['--groups', 'truth', '--pairs', 'all'], /kolom truth tidak pernah dibaca/],
    [
      'an erasure code that is none',
      () => [
        '--erasures',
        write('e.csv', [
          ['person', 'i1'],
          ['p0', 'x'],
        ]),
      ],
      /^e\.csv, baris 2, kolom i1: "x" bukan kode penghapusan\. Isi 2/,
    ],
    [
      'erasures of no item',
      () => [
        '--erasures',
        write('e.csv', [
          ['person', 'x1'],
          ['p0', 2],
        ]),
      ],
      /tidak ada kolom butir\. .*misalnya i1/,
    ],
  ])('%s', async (_, args, sentence) => {
    expect(await refusalOf(...args())).toMatch(sentence)
  })

  test('classes are no item, and signs of classes are not for a crowd', async () => {
    expect(await refusalOf('--groups', 'i1', '--pairs', 'all')).toMatch(/Kolom i1 adalah butir\. Pilih/)
    expect(await refusalOf('--groups', 'kelas', '--prior', 'i2')).toMatch(/Kolom i2 adalah butir\. Pilih/)
    const crowd = write('crowd.csv', [[...header, 'lalu'], ...told.map((cells) => [...cells.with(1, 'satu'), 0])])
    const { refusal } = await analyse('--responses', crowd, '--key', key, '--groups', 'kelas', '--prior', 'lalu')
    expect(refusal).toMatch(/kelompok dengan 800 peserta; .* sampai 200\. Tulis --groups/)
  })

  test('seats and prior scores that are no numbers name the pupil', async () => {
    const odd = (name: string, value: string) =>
      write(name, [[...header, 'baris', 'lajur'], ...told.map((cells, v) => [...cells, v === 2 ? value : 1, v % 20])])
    const refuse = async (path: string, ...args: string[]) =>
      (await analyse('--responses', path, '--key', key, '--groups', 'kelas', ...args)).refusal
    expect(await refuse(odd('f.csv', '1.5'), '--seats', 'baris,lajur')).toMatch(
      /Kolom baris, peserta p2: 1\.5 bukan bilangan bulat\. Isi/,
    )
    expect(await refuse(odd('f.csv', 'depan'), '--prior', 'baris')).toMatch(
      /Kolom baris, peserta p2: "depan" bukan bilangan\. Perbaiki/,
    )
  })
})
