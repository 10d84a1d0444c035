export function Logo() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
      <circle cx="13" cy="13" r="12" fill="var(--ink)" />
      <path d="M5 16c4-6 7-7 8-7s4 1 8 7c-4-3-6-3.6-8-3.6S9 13 5 16z" fill="var(--paper)" />
      <circle cx="13" cy="7.2" r="1.6" fill="var(--amber)" />
    </svg>
  )
}
