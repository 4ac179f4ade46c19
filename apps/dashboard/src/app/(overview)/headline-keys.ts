export const headlineKeys = ['AKI', 'AKN', 'AKB', 'K6'] as const
