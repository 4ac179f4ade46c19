import { elements } from '../indicators/elements.ts'

/** Elements that are states: their months are never added up. */
export const stockKeys: string[] = [...elements.values()].filter(({ kind }) => kind === 'STOCK').map(({ key }) => key)
