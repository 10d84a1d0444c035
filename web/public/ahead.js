// The page drawn ahead can be read, scrolled and filled in before the app is there. What is pressed meanwhile is noted,
// and pressed again by the app (web/ahead/take-over.ts). Nothing is kept, and nothing is sent.
;(() => {
  const note = (event, control) => {
    const ahead = control?.closest('#ahead')
    if (!ahead) return
    event.preventDefault()
    ahead.dataset.pressed = [...ahead.querySelectorAll('a, button, input, select, summary')].indexOf(control)
    ahead.setAttribute('aria-busy', 'true')
  }
  document.addEventListener('click', (event) => {
    const control = event.target.closest('a, button')
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey
    if (control?.type !== 'submit' && !isElsewhere) note(event, control)
  })
  // By then the browser itself has asked for what is required.
  document.addEventListener('submit', (event) => note(event, event.submitter))
})()
