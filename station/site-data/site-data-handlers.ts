import type { siteDataCommands } from '#contract/site-data-commands'
import type { PersonRow } from '#db/people'
import { step } from '#station/context'
import type { Desk, Handlers } from '#station/handlers'
import { changedOwners, readMasterAgain } from '#station/site-data/site-owners'

/** What supervisors see and administrators do about site data. */
export function siteDataHandlers(
  { floor, siteData, settings }: Desk,
  someone: (person: PersonRow | null) => PersonRow,
): Pick<Handlers, keyof typeof siteDataCommands> {
  return {
    siteData: () => siteData.view(),
    importDraft: ({ token }) => siteData.draft(token),
    importRows: (args) => siteData.rows(args),
    chooseImport: (args, by) => siteData.choose(args, someone(by)),
    beginImportDrop: (args) => siteData.beginDrop(args),
    addImportDrop: (args, by) => siteData.addDrop(args, someone(by)),
    setImportWhole: (args) => siteData.setWhole(args),
    compareImportAgain: ({ token }, by) => siteData.compareAgain(token, someone(by).personId),
    applyImport: (args, by) => siteData.apply(args, someone(by).personId),
    leaveImport: ({ token }) => siteData.leave(token),
    saveImportReport: ({ token }, by) => siteData.saveReport(token, someone(by)),
    saveTemplate: (args, by) => siteData.saveTemplate(args, someone(by)),
    saveSiteData: (args, by) => siteData.saveSiteData(args, someone(by)),
    saveOwners: ({ owners }, by) => {
      const changed = changedOwners(floor.settings.owners, owners)
      settings.save({ owners }, someone(by).personId)
      if (changed.length > 0) {
        step(floor, () => readMasterAgain(floor))
        floor.wake.feed()
      }
      floor.tell({ tell: 'changed', tables: ['siteData'] })
      return null
    },
  }
}
