export const storeName = 'pantau-lembar'
