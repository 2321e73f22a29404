import { Button, SegmentedControl, Slider } from '@mantine/core'
import { useState } from 'react'
import type { SettingsView } from '#contract/desk-views'
import type { SeatView } from '#contract/seat-view'
import { type SoundProfile, soundProfiles } from '#contract/sound'
import type { Sound } from '#contract/verdict'
import { useWords } from '#renderer/language/words.tsx'
import type { Loudspeaker } from '#renderer/sound/loudspeaker'
import { profiles } from '#renderer/sound/profiles'
import { tones } from '#renderer/sound/tones'
import { voiceOf } from '#renderer/sound/voices'
import { SaveButton } from './save-button.tsx'
import { SettingPanel } from './setting-panel.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** How this station sounds: for which hall, how loud, how high. Every signal can be heard before it is saved. */
export const SoundSettings = ({
  seat,
  view,
  loudspeaker,
}: {
  seat: SeatView
  view: SettingsView
  loudspeaker: Loudspeaker
}) => {
  const { settings } = useWords().desk
  const [profile, setProfile] = useState(view.sound.profile)
  const [gainPercent, setGain] = useState(view.sound.gainPercent)
  const [pitchSteps, setPitch] = useState(view.sound.pitchSteps)
  const command = useDeskCommand()
  const chosen = { profile, gainPercent, pitchSteps }
  const hear = (sound: Sound): void => {
    loudspeaker.tune(chosen)
    loudspeaker.play(sound, voiceOf(seat.seat, seat.station.twoPeople))
    loudspeaker.tune(view.sound)
  }
  return (
    <SettingPanel of="sound" title={settings.sound}>
      <div>
        <div className="label">{settings.profile}</div>
        <SegmentedControl
          fullWidth
          orientation="vertical"
          aria-label={settings.profile}
          data-testid="choose-sound-profile"
          value={profile}
          data={soundProfiles.map((value) => ({ value, label: settings.profiles[value] }))}
          onChange={(value) => setProfile(value as SoundProfile)}
        />
      </div>
      {profiles[profile].edge && <div className="dim small">{settings.edgeBelow}</div>}
      <Dial
        name="gain"
        label={settings.gain}
        shown={`${gainPercent}%`}
        range={{ min: 0, max: 100, step: 5 }}
        value={gainPercent}
        change={setGain}
      />
      <Dial
        name="pitch"
        label={settings.pitch}
        shown={settings.semitones(pitchSteps)}
        range={{ min: -6, max: 6, step: 1 }}
        value={pitchSteps}
        change={setPitch}
      />
      <div className="dim small">{settings.pitchBelow}</div>
      <div className="label">{settings.hearSounds}</div>
      <div className="settings-row">
        {(Object.keys(tones) as Sound[]).map((sound) => (
          <Button
            key={sound}
            size="compact-md"
            data-testid={`button-hear-${sound}`}
            onClick={() => hear(sound)}
          >
            {settings.sounds[sound]}
          </Button>
        ))}
        <SaveButton
          name="save-sound"
          disabled={command.busy}
          save={() => void command.give('saveSound', chosen, () => settings.saved)}
        />
      </div>
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
    </SettingPanel>
  )
}

interface DialView {
  name: string
  label: string
  shown: string
  range: { min: number; max: number; step: number }
  value: number
  change: (value: number) => void
}

const Dial = ({ name, label, shown, range, value, change }: DialView) => (
  <div>
    <div className="row">
      <span className="label">{label}</span>
      <b className="push" data-testid={`dial-${name}`}>
        {shown}
      </b>
    </div>
    <Slider
      {...range}
      data-testid={`slider-${name}`}
      thumbLabel={label}
      label={null}
      value={value}
      onChange={change}
    />
  </div>
)
