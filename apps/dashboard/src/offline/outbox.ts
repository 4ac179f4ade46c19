import type { Deliver, Delivery, Letter, OpenLetter } from './letter.ts'
import { type OfflineStore, readDeviceKey } from './open-store.ts'
import { open, seal } from './sealing.ts'

export interface NewLetter {
  readonly key: string
  readonly owner: string
  readonly subject: string
  readonly body: unknown
}

const placeOf = ({ key }: { readonly key: string }, part: 'body' | 'answer') => `letter/${key}/${part}`

/** Puts a letter at the end of the row. The same key again changes nothing. */
export async function writeLetter(store: OfflineStore, { body, ...letter }: NewLetter, nowMs: number): Promise<void> {
  const sealed = await seal(await readDeviceKey(store), body, placeOf(letter, 'body'))
  const transaction = store.transaction('letters', 'readwrite')
  if ((await transaction.store.index('by-key').getKey(letter.key)) === undefined)
    await transaction.store.add({
      ...letter,
      state: 'WAITING',
      body: sealed,
      answer: null,
      writtenAtMs: nowMs,
      answeredAtMs: null,
    })
  await transaction.done
}

/** Every letter of an account, the oldest first. */
export async function listLetters<Body, Reply>(store: OfflineStore, owner: string): Promise<OpenLetter<Body, Reply>[]> {
  const [deviceKey, letters] = await Promise.all([readDeviceKey(store), store.getAll('letters')])
  return Promise.all(
    letters
      .filter((letter) => letter.owner === owner)
      .map(async (letter) => ({
        ...letter,
        body: await open<Body>(deviceKey, letter.body, placeOf(letter, 'body')),
        answer: letter.answer && (await open<Reply>(deviceKey, letter.answer, placeOf(letter, 'answer'))),
      })),
  )
}

export async function removeLetter(store: OfflineStore, key: string): Promise<void> {
  const order = await store.getKeyFromIndex('letters', 'by-key', key)
  if (order !== undefined) await store.delete('letters', order)
}

/** Letters taken before a moment are forgotten, but for those on a subject on which something still waits. */
export async function forgetSent(store: OfflineStore, beforeMs: number): Promise<void> {
  const transaction = store.transaction('letters', 'readwrite')
  const letters = await transaction.store.getAll()
  const open = new Set(letters.filter(({ state }) => state !== 'SENT').map(({ subject }) => subject))
  for (const { order, state, subject, answeredAtMs } of letters)
    if (order !== undefined && state === 'SENT' && !open.has(subject) && (answeredAtMs ?? 0) < beforeMs)
      await transaction.store.delete(order)
  await transaction.done
}

export type SendResult = 'DONE' | 'AWAY' | 'SIGNED_OUT'

/**
 * Delivers what waits, oldest first, one sender at a time where the browser has locks. A letter is SENT only by the
 * server's word; a lost answer leaves it waiting and its key lets the server see that it has it.
 */
export const sendLetters = <Body>(
  store: OfflineStore,
  deliver: Deliver<Body>,
  nowMs: () => number,
): Promise<SendResult> => alone(`${store.name}-kirim`, () => sendInOrder(store, deliver, nowMs))

async function sendInOrder<Body>(
  store: OfflineStore,
  deliver: Deliver<Body>,
  nowMs: () => number,
): Promise<SendResult> {
  const [deviceKey, letters, vaults] = await Promise.all([
    readDeviceKey(store),
    store.getAll('letters'),
    store.getAll('vaults'),
  ])
  const lockedOut = new Set(vaults.filter(({ isLockedOut }) => isLockedOut).map(({ owner }) => owner))
  for (const letter of letters) {
    if (letter.state !== 'WAITING' || lockedOut.has(letter.owner)) continue
    const { key, owner, writtenAtMs } = letter
    const [body, before] = await Promise.all([
      open<Body>(deviceKey, letter.body, placeOf(letter, 'body')),
      listAnswers(store, letter),
    ])
    const delivery = await deliver({ key, owner, writtenAtMs, body, before })
    if (delivery.outcome === 'AWAY' || delivery.outcome === 'SIGNED_OUT') return delivery.outcome
    if (delivery.outcome !== 'LATER') await settle(store, letter, delivery, nowMs())
  }
  return 'DONE'
}

/** What the server said to earlier letters on the same subject, oldest first. */
async function listAnswers(store: OfflineStore, { owner, subject }: Letter): Promise<unknown[]> {
  const [deviceKey, letters] = await Promise.all([readDeviceKey(store), store.getAll('letters')])
  const answers = letters.flatMap((letter) =>
    letter.state === 'SENT' && letter.owner === owner && letter.subject === subject && letter.answer
      ? [open<unknown>(deviceKey, letter.answer, placeOf(letter, 'answer'))]
      : [],
  )
  return Promise.all(answers)
}

type Answered = Extract<Delivery, { readonly answer: unknown }>

async function settle(store: OfflineStore, letter: Letter, { outcome, answer }: Answered, nowMs: number) {
  const sealed = await seal(await readDeviceKey(store), answer ?? null, placeOf(letter, 'answer'))
  const transaction = store.transaction('letters', 'readwrite')
  const order = await transaction.store.index('by-key').getKey(letter.key)
  const now = order === undefined ? undefined : await transaction.store.get(order)
  if (now?.state === 'WAITING')
    await transaction.store.put({ ...now, state: outcome, answer: sealed, answeredAtMs: nowMs })
  await transaction.done
}

/** Old browsers have no locks; there two tabs may send the same letter, which the server takes once. */
const alone = async <T>(name: string, work: () => Promise<T>): Promise<T> =>
  typeof navigator !== 'undefined' && 'locks' in navigator ? await navigator.locks.request(name, work) : work()
