import { parentPort } from 'node:worker_threads'
import { courierLabel } from '#printing/courier-label'
import { courierZplRefusal } from '#printing/courier-zpl'
import type { CourierDrawn, CourierJob } from '#station/paper/courier-jobs'

// Drawing a page and reading its codes takes half a second, in which no scan would be heard: hence a thread.
const port = parentPort
if (port !== null)
  port.on('message', (job: CourierJob) => {
    answerTo(job).then(
      (answer) => port.postMessage({ answer } satisfies CourierDrawn),
      (error: unknown) => port.postMessage({ fault: String(error) } satisfies CourierDrawn),
    )
  })

function answerTo(job: CourierJob) {
  return job.format === 'pdf'
    ? courierLabel(job.bytes, job.trackingNumber, job.printer, job.media)
    : courierZplRefusal(job.bytes, job.trackingNumber, job.dpi)
}
