import { writeFileSync } from 'node:fs'
import { it } from 'vitest'
import { openGallery } from './gallery-window.ts'
it('looks', async () => {
  const g = await openGallery()
  for (const arg of (process.env.LOOK ?? '').split(' ')) {
    const [scene, theme = 'light', language = 'en', width = '1280'] = arg.split(':')
    await g.show({ scene, theme, language, width: Number(width) } as never)
    writeFileSync(`/tmp/look/${arg.replaceAll(':', '.')}.png`, await g.picture())
  }
  await g.close()
})
