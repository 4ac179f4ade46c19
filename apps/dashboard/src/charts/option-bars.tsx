/** A part of a bar: an option and the share of a group that chose it. */
export interface OptionPart {
  readonly key: string
  /** Shares of the upper and the lower group, 0 to 1. */
  readonly upper: number
  readonly lower: number
  readonly look: 'key' | 'working' | 'idle' | 'attracting'
}

/** Below this share there is no room for a letter. */
const leastLettered = 0.1

/** Two bars, one above the other: what the upper group chose, then the lower. A good item's key grows upward. Props: parts, label. */
export const OptionBars = ({ parts, label }: { readonly parts: readonly OptionPart[]; readonly label: string }) => (
  <span className="option-bars" role="img" aria-label={label}>
    {(['upper', 'lower'] as const).map((group) => (
      <span key={group}>
        {parts
          .filter((part) => part[group] > 0)
          .map((part) => (
            <i key={part.key} className={`part-${part.look}`} style={{ flexGrow: Math.round(part[group] * 1000) }}>
              {part[group] >= leastLettered && part.key}
            </i>
          ))}
      </span>
    ))}
  </span>
)
