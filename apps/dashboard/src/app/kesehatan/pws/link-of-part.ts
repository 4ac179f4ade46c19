import type { AreaLevel } from '../../../graphql/generated/graphql.ts'
import { type PwsChoice, pwsAddress } from './pws-choice.ts'

/** A village opens its own page, an area with villages its own board. */
export const linkOfPart = ({ code, level }: { readonly code: string; readonly level: AreaLevel }, choice: PwsChoice) =>
  level === 'VILLAGE' ? `/wilayah/${encodeURIComponent(code)}` : pwsAddress({ ...choice, area: code, parts: 'VILLAGE' })

/** Some offices write the kind of a puskesmas into its name. */
export const shortPartName = (name: string): string => name.replace(/^puskesmas\s+/i, '')
