// Before the first paint, so that nobody who chose dark sees a white flash. A file of its own: the content security
// policy allows no script inside the page.
;(() => {
  const root = document.documentElement
  const chosen = localStorage.getItem('famulus.scheme')
  const isDark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  root.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light')
  const language = localStorage.getItem('famulus.language') ?? navigator.language
  root.lang = language.startsWith('de') ? 'de' : 'en'
})()
