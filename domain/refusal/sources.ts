/** Order systems that are connected. */
export type SourceRefusal =
  | { refusal: 'source-silent'; name: string }
  | { refusal: 'too-many-sources'; most: number }
  /** Nobody saw yet what it makes of real orders, or it breaks some. */
  | { refusal: 'mapping-untried' }
  /** Messages to it are not settled, or orders of it have not left. */
  | { refusal: 'source-in-use'; name: string; messages: number; orders: number }
