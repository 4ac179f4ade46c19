import { expect, it } from 'vitest'
import { readBlock } from './read-block.ts'

it.each([
  [
    '3\t4\n5\t6\n',
    [
      ['3', '4'],
      ['5', '6'],
    ],
  ],
  ['3\r\n4\r\n', [['3'], ['4']]],
  ['3\t\t5', [['3', '', '5']]],
  [' 3 \t"4"', [['3', '4']]],
  ['3', null],
  ['3\n', null],
  ['', null],
])('reads %j as %j', (text, expected) => {
  expect(readBlock(text)).toEqual(expected)
})
