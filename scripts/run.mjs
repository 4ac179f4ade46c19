const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Pantau memerlukan Node.js 20.19 atau lebih baru; yang terpasang ${process.versions.node}. Unduh dari https://nodejs.org\n` +
      `Pantau needs Node.js 20.19 or newer; this is ${process.versions.node}. Download it from https://nodejs.org`,
  )
  process.exit(1)
}

// Loaded only now, so that an older Node reaches the message above instead of a syntax error.
const { dispatch } = await import('./dispatch.mjs')
await dispatch(process.argv.slice(2))
