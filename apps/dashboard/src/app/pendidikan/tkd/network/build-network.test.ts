import { expect, it } from 'vitest'
import { countLooks, countPupils, type Examination, networkOfSchool, networkOfSubdistrict } from './build-network.ts'

const examination = (part: Partial<Examination>): Examination => ({
  ...{ schoolCode: '1', schoolName: 'SD Negeri 1 Batur', className: '1A', grade: 1, areas: ['READING'], pupils: 20 },
  examiner: { number: 'G1', name: null, schoolCode: '1' },
  ...{ isOwnTeacher: false, isFromAbove: true },
  ...part,
})

it('shows of a school each class and its examiners, the own class teacher first', () => {
  const network = networkOfSchool([
    examination({}),
    examination({ className: '2A', grade: 2, isOwnTeacher: true, isFromAbove: true }),
    examination({
      className: '3A',
      grade: 3,
      isFromAbove: false,
      examiner: { number: 'G2', name: 'Bu Sari', schoolCode: '1' },
    }),
  ])
  expect(network.links.map(({ from, to, look }) => [from, to, look])).toEqual([
    ['2 2A', 'G1', 'bad'],
    ['3 3A', 'G2', 'plain'],
    ['1 1A', 'G1', 'good'],
  ])
  expect(network.right.map(({ label }) => label)).toEqual(['G1', 'Bu Sari'])
  expect(countLooks(network)).toEqual({ good: 1, bad: 1, plain: 1 })
})

it('joins of a kecamatan the classes of a school with the same relation, and names schools that lend', () => {
  const swapped = { number: 'G9', name: null, schoolCode: '2' }
  const network = networkOfSubdistrict(
    [
      examination({}),
      examination({ className: '1B', pupils: 15 }),
      examination({ className: '2A', grade: 2, examiner: swapped, pupils: null }),
      examination({ schoolCode: '2', schoolName: 'MI Batur', examiner: swapped }),
    ],
    'Batur',
  )
  expect(network.links.map(({ from, to, examinations }) => [from, to, examinations.length])).toEqual([
    ['1', '1', 2],
    ['1', '2', 1],
    ['2', '2', 1],
  ])
  expect(network.links.map(countPupils)).toEqual([35, null, 20])
  expect(network.right.map(({ tick }) => tick)).toEqual(['SDN 1', 'MI'])
})

it('keeps two grades of one class apart', () => {
  const network = networkOfSchool([
    examination({ className: 'Gabung' }),
    examination({ className: 'Gabung', grade: 2, examiner: { number: 'G2', name: null, schoolCode: '1' } }),
  ])
  expect(network.left).toHaveLength(2)
})
