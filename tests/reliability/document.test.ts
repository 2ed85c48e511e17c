import { expect, it } from 'vitest'

import { renderReliability } from './document.ts'

it('has a page that says what the rows say', async () => {
  await expect(renderReliability()).toMatchFileSnapshot('../../docs/reliability.md')
})
