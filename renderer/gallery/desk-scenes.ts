import type { Scene } from './scene.ts'

export const deskAnswers: Record<string, unknown> = {}
export const deskScenes: Record<string, Scene> = {}
