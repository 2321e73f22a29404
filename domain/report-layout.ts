/** Where a maker puts what in the reports of a USB scanner (`native/scanner/hid-pos`). */
export const reportLayoutNames = ['usb-pos', 'usb-pos-late', 'newland', 'microscan'] as const
export type ReportLayoutName = (typeof reportLayoutNames)[number]
