import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import './lembar.css'

const root = document.getElementById('aplikasi')
if (root) createRoot(root).render(<App />)

// Registered after the first view, so that the telephone is not fetching the same files twice at once.
addEventListener('load', () => {
  void navigator.serviceWorker?.register('/lembar/berkas/worker.js', { scope: '/lembar' }).catch(() => undefined)
  void navigator.storage?.persist?.()
})
