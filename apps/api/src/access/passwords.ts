import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

/** OWASP Password Storage Cheat Sheet (2024): N = 2^15, r = 8, p = 3 is one of its equal choices; 32 MB. */
const cost = { ln: 15, r: 8, p: 3 }
const keyBytes = 32

const derive = (password: string, salt: Buffer, { ln, r, p }: typeof cost) =>
  new Promise<Buffer>((resolve, reject) => {
    const options: ScryptOptions = { N: 2 ** ln, r, p, maxmem: 256 * 2 ** ln * r }
    scrypt(password.normalize('NFKC'), salt, keyBytes, options, (error, key) => (error ? reject(error) : resolve(key)))
  })

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${salt.toString('base64')}$${key.toString('base64')}`
}

/** Takes as long for an account that does not exist (`null`) as for one that does. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const form = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash ?? nobodysHash)
  if (form === null) throw new Error('a stored password hash is not readable')
  const [, ln, r, p, salt = '', key = ''] = form
  const found = await derive(password, Buffer.from(salt, 'base64'), { ln: Number(ln), r: Number(r), p: Number(p) })
  const expected = Buffer.from(key, 'base64')
  return expected.length === found.length && timingSafeEqual(expected, found) && hash !== null
}

const nobodysHash = `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${randomBytes(16).toString('base64')}$${randomBytes(keyBytes).toString('base64')}`
