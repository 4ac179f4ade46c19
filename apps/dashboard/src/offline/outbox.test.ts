import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Deliver } from './letter.ts'
import { openStore } from './open-store.ts'
import { forgetSent, listLetters, sendLetters, writeLetter } from './outbox.ts'
import { createVault, setLockedOut } from './vault-lock.ts'

let stores = 0
const freshStore = () => openStore(`outbox-${stores++}`)
const now = () => 1_780_000_000_000

const letterOf = (key: string, owner = 'k01') => ({ key, owner, subject: `s-${key}`, body: { text: key } })

it('keeps a letter that is not taken, in its place, and sends it once the line is there', async () => {
  const store = await freshStore()
  await writeLetter(store, letterOf('a'), 1)
  await writeLetter(store, letterOf('b'), 2)
  expect(await sendLetters(store, async () => ({ outcome: 'AWAY' }), now)).toBe('AWAY')
  const taken: string[] = []
  const deliver: Deliver<unknown> = async ({ key }) => {
    taken.push(key)
    return { outcome: 'SENT', answer: { at: key } }
  }
  expect(await sendLetters(store, deliver, now)).toBe('DONE')
  expect(await sendLetters(store, deliver, now)).toBe('DONE')
  expect(taken).toEqual(['a', 'b'])
  expect((await listLetters(store, 'k01')).map(({ state, answer }) => [state, answer])).toEqual([
    ['SENT', { at: 'a' }],
    ['SENT', { at: 'b' }],
  ])
})

it('stops for a PIN, and passes over letters of another account and of a telephone that is locked out', async () => {
  const store = await freshStore()
  await createVault(store, { owner: 'k03', pin: '482915' })
  await setLockedOut(store, 'k03', true)
  for (const owner of ['k01', 'k02', 'k03']) await writeLetter(store, letterOf(owner, owner), 1)
  expect(await sendLetters(store, async () => ({ outcome: 'SIGNED_OUT' }), now)).toBe('SIGNED_OUT')
  const asked: string[] = []
  await sendLetters(
    store,
    async ({ owner }) => {
      asked.push(owner)
      return owner === 'k02' ? { outcome: 'SENT', answer: null } : { outcome: 'LATER' }
    },
    now,
  )
  expect(asked).toEqual(['k01', 'k02'])
  expect((await store.getAll('letters')).map(({ state }) => state)).toEqual(['WAITING', 'SENT', 'WAITING'])
})

it('keeps what was refused and what conflicts, with the reason, and goes on to the next', async () => {
  const store = await freshStore()
  for (const key of ['a', 'b', 'c']) await writeLetter(store, letterOf(key), 1)
  const outcomes = { a: 'REFUSED', b: 'CONFLICT', c: 'SENT' } as const
  await sendLetters(
    store,
    async ({ key }) => ({ outcome: outcomes[key as 'a' | 'b' | 'c'], answer: `about ${key}` }),
    now,
  )
  expect((await listLetters(store, 'k01')).map(({ state, answer, body }) => ({ state, answer, body }))).toEqual([
    { state: 'REFUSED', answer: 'about a', body: { text: 'a' } },
    { state: 'CONFLICT', answer: 'about b', body: { text: 'b' } },
    { state: 'SENT', answer: 'about c', body: { text: 'c' } },
  ])
})

it('tells a letter what was said to those before it on the same subject', async () => {
  const store = await freshStore()
  for (const [key, subject] of [
    ['a', 'x'],
    ['b', 'y'],
    ['c', 'x'],
  ] as const)
    await writeLetter(store, { key, owner: 'k01', subject, body: null }, 1)
  const told: unknown[] = []
  await sendLetters(
    store,
    async ({ key, before }) => {
      told.push([key, before])
      return { outcome: 'SENT', answer: key }
    },
    now,
  )
  expect(told).toEqual([
    ['a', []],
    ['b', []],
    ['c', ['a']],
  ])
})

it('forgets what was taken long ago, and nothing that waits or belongs to what waits', async () => {
  const store = await freshStore()
  const sent = { outcome: 'SENT', answer: null } as const
  for (const [key, subject] of [
    ['a', 'x'],
    ['b', 'y'],
    ['c', 'y'],
  ] as const)
    await writeLetter(store, { key, owner: 'k01', subject, body: null }, 1)
  await sendLetters(
    store,
    async ({ key }) => (key === 'c' ? { outcome: 'LATER' } : sent),
    () => 100,
  )
  await forgetSent(store, 100)
  expect((await store.getAll('letters')).length).toBe(3)
  await forgetSent(store, 101)
  expect((await store.getAll('letters')).map(({ key }) => key)).toEqual(['b', 'c'])
})

it('no body of a letter can be read from what the browser keeps', async () => {
  const store = await freshStore()
  await writeLetter(store, { ...letterOf('a'), body: { sign: 'BLEEDING' } }, 1)
  const [kept] = await store.getAll('letters')
  expect(Buffer.from(kept?.body.bytes ?? new ArrayBuffer(0)).toString('latin1')).not.toContain('BLEEDING')
})

/** What may befall one attempt: the answer is lost, nothing arrives, the server is killed after taking it, the PIN is asked. */
const fates = ['TAKEN', 'LOST_ANSWER', 'NO_LINE', 'KILLED', 'SIGNED_OUT'] as const

type Step =
  | { readonly do: 'write'; readonly key: number }
  | { readonly do: 'send'; readonly fates: readonly (typeof fates)[number][]; readonly tabs: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('write' as const), key: fc.nat(30) }),
  fc.record({
    do: fc.constant('send' as const),
    fates: fc.array(fc.constantFrom(...fates), { maxLength: 12 }),
    tabs: fc.integer({ min: 1, max: 3 }),
  }),
)

it('whatever fails, repeats or overlaps, the server has every letter exactly once in the end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const store = await freshStore()
      const written = new Set<string>()
      const onServer = new Map<string, unknown[]>()
      const take = (key: string, body: unknown) => {
        if (!onServer.has(key)) onServer.set(key, [body])
        else if (onServer.get(key)?.every((kept) => JSON.stringify(kept) !== JSON.stringify(body)))
          onServer.get(key)?.push(body)
      }
      const delivererOf = (queue: (typeof fates)[number][]): Deliver<unknown> => {
        return async ({ key, body }) => {
          const fate = queue.shift() ?? 'TAKEN'
          await new Promise((resolve) => setImmediate(resolve))
          if (fate === 'NO_LINE') return { outcome: 'AWAY' }
          if (fate === 'SIGNED_OUT') return { outcome: 'SIGNED_OUT' }
          take(key, body)
          return fate === 'TAKEN' ? { outcome: 'SENT', answer: key } : { outcome: 'AWAY' }
        }
      }
      for (const one of steps) {
        if (one.do === 'write') {
          written.add(`k${one.key}`)
          await writeLetter(store, letterOf(`k${one.key}`), now())
        } else {
          const queue = [...one.fates]
          await Promise.all(Array.from({ length: one.tabs }, () => sendLetters(store, delivererOf(queue), now)))
        }
        const kept = await listLetters<unknown, unknown>(store, 'k01')
        expect(new Set(kept.map(({ key }) => key))).toEqual(written)
        for (const { key, state } of kept) if (state === 'SENT') expect(onServer.has(key)).toBe(true)
      }
      await sendLetters(store, delivererOf([]), now)
      expect([...onServer.keys()].sort()).toEqual([...written].sort())
      for (const [key, bodies] of onServer) expect(bodies).toEqual([{ text: key }])
      store.close()
    }),
    { numRuns: 60 },
  )
})
