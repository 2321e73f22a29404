import type { CustomsNeed } from '#domain/customs'
import type { DocumentKind } from '#domain/document'

/** Papers that go with an order. */
export type PaperRefusal =
  /** Nothing to print on it: the OMS told no invoice, no gift note, nothing for customs, or nothing is packed yet. */
  | { refusal: 'no-paper-data'; paper: DocumentKind; orderNumber: string }
  /** One of it is on its way to its printer; a second one is not made meanwhile. */
  | { refusal: 'paper-waits'; paper: DocumentKind }
  /** Once more takes a reason, which is kept with who asked. */
  | { refusal: 'paper-printed-before'; paper: DocumentKind }
  /** A picture that papers cannot carry. */
  | { refusal: 'logo-unusable'; trouble: LogoTrouble }
  /** A rule of papers that never counts, since the one before it takes all its orders. */
  | { refusal: 'paper-rule-hidden'; name: string; by: string }
  /** Somebody saved the rules of papers meanwhile. */
  | { refusal: 'paper-rules-outdated'; by: string }
  | { refusal: 'customs-missing'; orderNumber: string; missing: { sku: string; needs: CustomsNeed[] }[] }

/** Why a file is no logo. */
export type LogoTrouble = 'not-png' | 'too-heavy' | 'too-many-dots' | 'unreadable'
