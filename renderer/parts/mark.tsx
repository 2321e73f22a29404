/** The sign of Packbench: a carton and the line of a scanner across it. */
export const Mark = () => (
  <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
    <path d="M28 9v14l-12 6V15z" fill="var(--kraft)" />
    <path d="M4 9l12 6v14L4 23z" fill="var(--kraft-dark)" />
    <path d="M16 3l12 6-12 6L4 9z" fill="var(--kraft-light)" />
    <rect y="14.6" width="32" height="3.2" rx="1.6" fill="var(--ask)" />
  </svg>
)
