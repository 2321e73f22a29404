import './pack.css'
import type { PackStepView, PackView } from '#contract/pack-view'
import { useWords } from '#renderer/language/words.tsx'
import { Icon, type IconName } from '#renderer/parts/icon.tsx'
import { Tag } from '#renderer/parts/tag.tsx'
import { courierTrouble } from '#words/courier-label'
import { kilograms, money } from '#words/format'
import { PrinterPicture } from './printer-picture.tsx'

type LabelStep = Extract<
  PackStepView,
  { step: 'label-pending' | 'label-awaited' | 'label-unknown' | 'scan-label' }
>

/** The label of a carton: printing, in trouble, in doubt, or lying there to be stuck on. */
export const LabelWork = ({ view, step }: { view: PackView; step: LabelStep }) => (
  <main className="floor-work label-work">
    <Fix step={step} />
    <Carton view={view} step={step} />
  </main>
)

const Fix = ({ step }: { step: LabelStep }) => {
  const { floor, codes, courierLabel } = useWords()
  const { pack } = floor
  if (step.step === 'label-unknown') {
    const choices: [IconName, string][] = [
      ['label', pack.unknownYes],
      ['printer', pack.unknownNo],
    ]
    return (
      <section className="panel fix">
        <PrinterPicture steps={0} out />
        <div>
          <div className="strong-line" style={{ marginBottom: '1.25rem' }}>
            {pack.unknownTitle}
          </div>
          <ul className="fix-steps">
            {choices.map(([icon, text]) => (
              <li key={icon}>
                <Icon of={icon} />
                {text}
              </li>
            ))}
          </ul>
        </div>
      </section>
    )
  }
  if (step.step === 'label-awaited')
    return (
      <Steps steps={courierLabel.steps[step.wait]} out={step.wait !== 'refused'}>
        {step.trouble !== null && (
          <div className="strong-line">{courierTrouble(courierLabel, step.trouble)}</div>
        )}
      </Steps>
    )
  const waiting = step.step === 'label-pending' && step.reason === 'waiting'
  const steps =
    step.step === 'scan-label' || waiting
      ? pack.stickSteps
      : codes.deviceTroubles[step.reason as Exclude<typeof step.reason, 'waiting'>].steps
  return <Steps steps={steps} out={step.step === 'scan-label' || waiting} />
}

/** What to do, one after the other, beside a printer that prints or does not. */
const Steps = ({
  steps,
  out,
  children,
}: {
  steps: readonly string[]
  out: boolean
  children?: React.ReactNode
}) => (
  <section className="panel fix">
    <PrinterPicture steps={steps.length} out={out} />
    <div>
      {children}
      <ol className="fix-steps">
        {steps.map((text, place) => (
          <li key={text}>
            <b>{place + 1}</b>
            {text}
          </li>
        ))}
      </ol>
    </div>
  </section>
)

const Carton = ({ view, step }: { view: PackView; step: LabelStep }) => {
  const { pack } = useWords().floor
  const { order, carton } = view
  const calm =
    step.step === 'scan-label' ||
    (step.step === 'label-pending' && step.reason === 'waiting') ||
    (step.step === 'label-awaited' && step.wait === 'asked')
  const tracking = 'trackingNumber' in step ? step.trackingNumber : (carton?.trackingNumber ?? null)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: in a half of a window it scrolls, and a keyboard must reach that
    <aside className="panel waiting-cartons" tabIndex={0}>
      <div className="row">
        <b className="strong-line">{calm ? pack.thisCarton : pack.labelPending}</b>
        <span className="push">
          {step.step === 'scan-label' ? (
            <>
              {step.elsewhere !== null && (
                <Tag tone="attention" icon="printer">
                  {step.elsewhere}
                </Tag>
              )}
              <Tag>{pack.copies(step.copies)}</Tag>
            </>
          ) : (
            <Tag tone={calm ? 'plain' : 'attention'} icon="waiting">
              {step.step === 'label-awaited' ? step.courierName : step.printerName}
            </Tag>
          )}
        </span>
      </div>
      <div className="waiting-carton" data-calm={calm}>
        <span className="carton-square">{carton?.number ?? 1}</span>
        <div>
          <b className="code">{order.number}</b>
          <div className="dim one-line">
            {pack.cartonNumber(carton?.number ?? 1)}, {order.service}
          </div>
        </div>
        <b>{carton?.weightG == null ? '' : kilograms(carton.weightG)}</b>
      </div>
      {tracking !== null && (
        <div>
          <div className="label">{pack.tracking}</div>
          <div className="tracking code" data-testid="tracking-number">
            {tracking}
          </div>
        </div>
      )}
      <div>
        <div className="label">{pack.shipTo}</div>
        <div className="address">
          <b>{order.addressee}</b>
          <div className="dim two-lines">{order.addressLines.join(', ')}</div>
        </div>
      </div>
      {order.codSen !== null && (
        <div>
          <Tag>{pack.cod(money(order.codSen, order.currency))}</Tag>
        </div>
      )}
      {!calm && <div className="waiting-note">{pack.keptSafe}</div>}
    </aside>
  )
}
