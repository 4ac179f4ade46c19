/** Where the forms of decisions are sent. */
export const decisionAction = '/tindakan/langkah'
