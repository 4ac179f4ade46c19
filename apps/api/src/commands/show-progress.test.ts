import { expect, it } from 'vitest'
import { showProgress } from './show-progress.ts'

function watch(isTTY: boolean) {
  const written: string[] = []
  let clock = 1000
  const show = showProgress('id', { isTTY, write: (text) => written.push(text) }, () => clock)
  return { written, show, wait: (ms: number) => (clock += ms) }
}

it('tells rows read now and then, and at once when writing begins', () => {
  const { written, show, wait } = watch(true)
  show({ rowsRead: 5_000, isWriting: false })
  show({ rowsRead: 10_000, isWriting: false })
  wait(300)
  show({ rowsRead: 15_000, isWriting: false })
  show({ rowsRead: 20_000, isWriting: true })
  const plain = written.map((text) => text.split('\u001b[K')[1])
  expect(plain).toEqual(['5.000 baris dibaca', '15.000 baris dibaca', '20.000 baris dibaca, menulis …\n'])
})

it('is silent where output goes into a file', () => {
  const { written, show } = watch(false)
  show({ rowsRead: 5_000, isWriting: true })
  expect(written).toEqual([])
})
