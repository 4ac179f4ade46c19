import type { NextConfig } from 'next'

const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
]

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  compress: process.env.PAGES_COMPRESSED === undefined,
  // It starts a program of its own, which cannot be bundled.
  serverExternalPackages: ['esbuild'],
  headers: async () => [{ source: '/:path*', headers }],
}

export default config
