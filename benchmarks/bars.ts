/** One bar of a picture. */
export interface Bar {
  readonly label: string
  readonly value: number
}

const width = 760
const height = 28
const left = 300

/** A bar chart as SVG, readable on white and on black. */
export function toBars(bars: readonly Bar[], unit: string): string {
  const most = Math.max(...bars.map(({ value }) => value))
  const rows = bars.map(({ label, value }, at) => {
    const y = at * height
    const length = Math.max((value / most) * (width - left - 130), 1)
    return `<text x="${left - 12}" y="${y + 18}" text-anchor="end">${toText(label)}</text>
<rect x="${left}" y="${y + 5}" width="${length.toFixed(1)}" height="18" rx="3"/>
<text x="${(left + length + 8).toFixed(1)}" y="${y + 18}">${value.toFixed(1)} x</text>`
  })
  const bottom = bars.length * height
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${bottom + 28}" role="img" aria-label="${toText(unit)}">
<style>text { font: 13px system-ui, sans-serif; fill: #57606a } rect { fill: #6c47ff } @media (prefers-color-scheme: dark) { text { fill: #a9b1bb } rect { fill: #9d85ff } }</style>
${rows.join('\n')}
<text x="${left}" y="${bottom + 18}">${toText(unit)}</text>
</svg>
`
}

function toText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
