import { type RefObject, useEffect, useRef } from 'react'
import { useHasKeys } from '#renderer/store/floor-context.tsx'

/** A field that takes the keys when it appears, unless somebody types in the other half. */
export function useField(): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null)
  const hasKeys = useHasKeys()
  useEffect(() => {
    if (hasKeys) field.current?.focus()
  }, [hasKeys])
  return field
}
