import { readSdl } from '../../testing/read-sdl.ts'

/** The SDL of schools and their test of basic abilities. */
export const schoolSdl = readSdl(['schools/schools.graphql', 'tkd/tkd.graphql', 'tkd/watch/watch.graphql'])
