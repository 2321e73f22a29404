const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('echo', {
  onText: (listener) => ipcRenderer.on('text', (_event, text) => listener(text)),
  clock: () => ipcRenderer.invoke('clock'),
  synced: () => ipcRenderer.send('synced'),
  painted: (text, frameMs) => ipcRenderer.send('painted', text, frameMs),
})
