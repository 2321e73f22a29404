import type { Floor } from '#station/context'

/** What bringing in site data needs of a station; a command line has as much. */
export type SiteFloor = Pick<
  Floor,
  'db' | 'now' | 'newId' | 'settings' | 'dataDir' | 'log' | 'record' | 'tell'
>
