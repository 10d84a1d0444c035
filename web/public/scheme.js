// Before the first paint, so that nobody who chose dark sees a white flash. A file of its own: the content security
// policy allows no script inside the page.
;(() => {
  const root = document.documentElement
  const chosen = localStorage.getItem('famulus.scheme')
  const isDark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  root.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light')
  const wanted = localStorage.getItem('famulus.language') ?? navigator.language
  const language = wanted.startsWith('de') ? 'de' : 'en'
  // The server draws the first page ahead for somebody who has said nothing, in the browser's language, for its own day.
  const now = new Date()
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => `${part}`.padStart(2, '0'))
    .join('-')
  const isForMe =
    root.lang === language && root.dataset.day === today && !localStorage.getItem('famulus.known')
  if (!isForMe || location.search) root.dataset.ahead = 'off'
  root.lang = language
})()
