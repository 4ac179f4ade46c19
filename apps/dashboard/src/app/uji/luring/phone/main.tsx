import { createRoot } from 'react-dom/client'
import '../../../lembar/phone/lembar.css'
import { App } from './app.tsx'
import './luring.css'

const root = document.getElementById('aplikasi')
if (root) createRoot(root).render(<App />)

// Registered after the first view, so that the telephone is not fetching the same files twice at once.
addEventListener('load', () => {
  void navigator.serviceWorker
    ?.register('/uji/luring/berkas/worker.js', { scope: '/uji/luring' })
    .catch(() => undefined)
  void navigator.storage?.persist?.()
})
