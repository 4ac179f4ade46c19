interface Stated {
  /** When it happened by the sender's clock. */
  readonly statedAt: Date
  /** The sender's clock at sending; null where it did not say. */
  readonly sentAt: Date | null
  /** The server's clock at receipt. */
  readonly receivedAt: Date
  /** Before this it cannot have happened. */
  readonly earliest: Date
}

/**
 * When something happened that a telephone reports later: its own time, moved by how far its clock was off when it sent.
 * A time still to come, or before anything could have happened, says only that the clock was changed in between; then
 * the time of receipt counts.
 */
export function setClockRight({ statedAt, sentAt, receivedAt, earliest }: Stated): Date {
  const offMs = sentAt === null ? 0 : receivedAt.getTime() - sentAt.getTime()
  const happened = new Date(statedAt.getTime() + offMs)
  return happened > receivedAt || happened < earliest ? receivedAt : happened
}
