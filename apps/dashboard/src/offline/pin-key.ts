/** Long enough to slow down guessing at a PIN, short enough for a small telephone. */
export const pinIterations = 600_000 // OWASP Password Storage Cheat Sheet, 2023: PBKDF2-HMAC-SHA256

/** The key that a PIN stands for; it is never stored. */
export async function derivePinKey(pin: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}
