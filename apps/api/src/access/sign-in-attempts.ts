import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const quarterHour = 15 * 60

export interface SignInAttempts {
  /** Counts an attempt; says how many seconds to wait when there were too many, else 0. */
  count(name: string, address: string): Promise<number>
  forgive(name: string, address: string): Promise<void>
}

/**
 * Per process. Five a name and address stop guessing; the wider bounds stop many addresses against one name and one
 * address against many names, yet are too wide to lock an office out by accident.
 */
export function createSignInAttempts(): SignInAttempts {
  const pair = new RateLimiterMemory({ keyPrefix: 'pair', points: 5, duration: quarterHour })
  const oneName = new RateLimiterMemory({ keyPrefix: 'name', points: 50, duration: quarterHour })
  const oneAddress = new RateLimiterMemory({ keyPrefix: 'address', points: 100, duration: quarterHour })
  const pairKey = (name: string, address: string) => JSON.stringify([name, address])
  return {
    count: async (name, address) => {
      const waits = [
        await secondsToWait(oneAddress, address),
        await secondsToWait(oneName, name),
        await secondsToWait(pair, pairKey(name, address)),
      ]
      return Math.max(...waits)
    },
    forgive: async (name, address) => {
      await pair.delete(pairKey(name, address))
      await oneName.reward(name)
      await oneAddress.reward(address)
    },
  }
}

async function secondsToWait(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key)
    return 0
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return Math.ceil(refusal.msBeforeNext / 1000)
  }
}
