/** A value that only its key opens, and only at the place it was written for. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly bytes: ArrayBuffer
}

const ivBytes = 12 // NIST SP 800-38D, 2007: 96 bits for AES-GCM

export const newBytes = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length))

export const newSealingKey = (isExtractable: boolean): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, isExtractable, ['encrypt', 'decrypt'])

const inPlace = (iv: Uint8Array<ArrayBuffer>, place: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(place),
})

export async function sealBytes(key: CryptoKey, bytes: BufferSource, place: string): Promise<Sealed> {
  const iv = newBytes(ivBytes)
  return { iv, bytes: await crypto.subtle.encrypt(inPlace(iv, place), key, bytes) }
}

/** Rejects with an OperationError where the key, the place or a single bit is another one. */
export const openBytes = (key: CryptoKey, { iv, bytes }: Sealed, place: string): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt(inPlace(iv, place), key, bytes)

export const seal = (key: CryptoKey, value: unknown, place: string): Promise<Sealed> =>
  sealBytes(key, new TextEncoder().encode(JSON.stringify(value)), place)

export const open = async <T>(key: CryptoKey, sealed: Sealed, place: string): Promise<T> =>
  JSON.parse(new TextDecoder().decode(await openBytes(key, sealed, place))) as T
