import { contextBridge, ipcRenderer } from 'electron'
import type { News, StationBridge } from '#contract/commands'

const bridge: StationBridge = {
  call: (name, args, seat) => ipcRenderer.invoke('station:call', name, args, seat),
  onNews(listener) {
    const hear = (_event: unknown, news: News) => listener(news)
    ipcRenderer.on('station:news', hear)
    return () => void ipcRenderer.off('station:news', hear)
  },
}

contextBridge.exposeInMainWorld('packbench', bridge)
