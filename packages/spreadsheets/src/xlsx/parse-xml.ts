import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'

export interface XmlListener {
  open: (name: string, attributes: Record<string, string>) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

const localName = (name: string): string => {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

/** Feeds an XML stream to a listener, one step per block. Malformed XML throws. */
export async function* parseXml(stream: Readable, listener: XmlListener): AsyncGenerator<void> {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => listener.open(localName(tag.name), tag.attributes))
  const { text, close } = listener
  if (text !== undefined) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  if (close !== undefined) parser.on('closetag', (tag) => close(localName(tag.name)))
  for await (const block of stream) {
    parser.write(block)
    yield
  }
  parser.close()
  yield
}

/** Reads a small XML stream to its end. */
export const readXml = async (stream: Readable | null, listener: XmlListener): Promise<void> => {
  if (stream === null) return
  for await (const _ of parseXml(stream, listener));
}
