import type { Scene } from './scene.ts'

/** A scene by its name; one that is not there is a mistake in the gallery. */
export function sceneIn(scenes: Readonly<Record<string, Scene>>, name: string): Scene {
  const scene = scenes[name]
  if (scene === undefined) throw new Error(`The gallery has no scene ${name}`)
  return scene
}
