/** Keeps the console's page up to date: whenever something happens, the parts of the page that show state are fetched again. */
export const liveScript = `
const refresh = async () => {
  const response = await fetch('/console')
  if (!response.ok) return
  const next = new DOMParser().parseFromString(await response.text(), 'text/html')
  for (const part of document.querySelectorAll('[data-live]')) {
    const fresh = next.getElementById(part.id)
    // Whoever is at a button or field of a part is left alone.
    if (fresh && !part.contains(document.activeElement)) part.replaceChildren(...fresh.childNodes)
  }
}
let waiting = false
new EventSource('/console/events').onmessage = () => {
  if (waiting) return
  waiting = true
  setTimeout(() => { waiting = false; refresh() }, 150)
}
`
