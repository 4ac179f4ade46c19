import { describe, expect, test } from 'vitest'
import { fQuantile, fUpperTail } from './f-quantile.ts'
import { incompleteBeta } from './incomplete-beta.ts'
import { normalCdf } from './normal.ts'
import { normalQuantile } from './normal-quantile.ts'
import { fisherInterval, wilsonInterval } from './wilson.ts'

const near = (value: number, reference: number, relative: number) =>
  expect(Math.abs(value / reference - 1)).toBeLessThan(relative)

describe('normal distribution, against SciPy 1.17', () => {
  test.each([
    [-8, 6.22096057427174e-16],
    [-3, 0.0013498980316300933],
    [-1, 0.15865525393145707],
    [0.5, 0.6914624612740131],
    [2, 0.9772498680518208],
  ])('P(Z <= %d) is right to 13 digits', (z, reference) => near(normalCdf(z), reference, 1e-13))

  test.each([
    [1e-20, -9.262340089798409],
    [1e-6, -4.753424308822899],
    [0.01, -2.3263478740408408],
    [0.3, -0.5244005127080409],
    [0.975, 1.959963984540054],
  ])('the quantile of %d is right to 14 digits', (p, reference) => near(normalQuantile(p), reference, 1e-14))

  test('the ends of the quantile are infinite, the middle is zero', () => {
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity])
  })
})

describe('F distribution, against SciPy 1.17', () => {
  test.each([
    [0.025, 99, 1881, 0.736445478775854],
    [0.975, 99, 1881, 1.307955308449337],
    [0.025, 1635, 276315, 0.9324341078062044],
    [0.975, 1635, 276315, 1.0699247908847827],
    [0.975, 29, 29, 2.100995817284212],
    [0.025, 11699, 456261, 0.9742218984396684],
    [0.5, 1, 1, 1],
  ])('the %d quantile on %d and %d degrees is right to 12 digits', (p, d1, d2, reference) =>
    near(fQuantile(p, d1, d2), reference, 1e-12),
  )

  test('the upper tail is right', () => near(fUpperTail(3.2, 5, 20), 0.027753789164173818, 1e-13))

  test('the incomplete beta function is right for small parameters', () =>
    near(incompleteBeta(0.9, 0.1, 2.5, 0.7), 0.6239321729007935, 1e-13))
})

describe('Wilson interval', () => {
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d as in Newcombe (1998, Statistics in Medicine 17, table I)', (x, n, lower, upper) => {
    const interval = wilsonInterval(x / n, n)
    expect(interval?.lower).toBeCloseTo(lower, 4)
    expect(interval?.upper).toBeCloseTo(upper, 4)
  })

  test('nobody gives no interval', () => expect(wilsonInterval(0, 0)).toBeNull())

  test('a correlation of three pupils or of one has no interval', () => {
    expect([fisherInterval(0.4, 3), fisherInterval(1, 50)]).toEqual([null, null])
  })
})
