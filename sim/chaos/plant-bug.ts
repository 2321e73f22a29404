import { registerHooks } from 'node:module'
import { type Plant, planted } from './plants.ts'

/** Plants a bug into a file of this process before it is loaded; the file on disk stays as it is. */
export function plantBug(plant: Plant): void {
  const place = new URL(`../../${plant.file}`, import.meta.url).href
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context)
      if (url !== place) return loaded
      const { source } = loaded
      const text = typeof source === 'string' ? source : Buffer.from(source as Uint8Array).toString('utf8')
      return { ...loaded, source: planted(plant, text) }
    },
  })
}
