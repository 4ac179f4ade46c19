import { findSheet, type SheetItem, type WatchPhase } from '@pantau/maternal-care'

const signsOf = (phase: WatchPhase): readonly SheetItem[] =>
  findSheet(phase)?.items.filter(({ kind }) => kind === 'SIGN') ?? []

/** As the sheets of the mother-and-child book name them. */
export const postpartumSigns = signsOf('POSTPARTUM')
export const newbornSigns = signsOf('NEWBORN')
