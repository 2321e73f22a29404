import type { Database } from '#db/open'

type Method = 'run' | 'get' | 'all'
type Prototype = Record<Method, (this: { source: string }, ...values: unknown[]) => unknown>

/** How many statements some work gives to SQLite, and how often it waits for the disk. Counts, since times depend on who else works here. */
export function countStatements(db: Database, work: () => unknown): { statements: number; commits: number } {
  const prototype = Object.getPrototypeOf(db.prepare('SELECT 1')) as Prototype
  const methods: Method[] = ['run', 'get', 'all']
  const before = methods.map((method) => prototype[method])
  const counted = { statements: 0, commits: 0 }
  methods.forEach((method, at) => {
    const original = before[at]
    prototype[method] = function count(...values) {
      counted.statements++
      if (this.source === 'COMMIT') counted.commits++
      return original?.apply(this, values)
    }
  })
  try {
    work()
  } finally {
    methods.forEach((method, at) => {
      const original = before[at]
      if (original !== undefined) prototype[method] = original
    })
  }
  return counted
}
