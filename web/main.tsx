import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import './theme/tokens.css'
import './theme/base.css'
import './theme/buttons.css'
import './theme/fields.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'

const page = document.getElementById('page')
if (!page) throw new Error('index.html has no element with the id “page” to draw in.')
createRoot(page).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
