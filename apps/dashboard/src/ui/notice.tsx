import type { ReactNode } from 'react'

export interface NoticeProps {
  kind: 'info' | 'warning' | 'error'
  title?: ReactNode
  children?: ReactNode
}

const SIGNS = {
  info: <path d="M9 1.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15ZM9 8v5M9 4.8v1.6" />,
  warning: <path d="M9 2 16.5 16h-15ZM9 7v4.5M9 12.7v1.5" />,
  error: <path d="M2 2h14v14H2ZM9 4.8v5.4M9 11.8v1.7" />,
} as const

/** A remark on the page; an error speaks up at once. Props: kind, title, children. */
export const Notice = ({ kind, title, children }: NoticeProps) => (
  <div className={`notice notice-${kind}`} role={kind === 'error' ? 'alert' : 'note'}>
    <svg className="icon" viewBox="0 0 18 18" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      {SIGNS[kind]}
    </svg>
    <div>
      {title !== undefined && <p className="notice-title">{title}</p>}
      {children}
    </div>
  </div>
)

export interface EmptyStateProps {
  title: string
  /** What to do next, in words. */
  children: ReactNode
  actions?: ReactNode
}

/** Nothing here yet, and what to do next. Props: title, children, actions. */
export const EmptyState = ({ title, children, actions }: EmptyStateProps) => (
  <div className="empty-state">
    <h3>{title}</h3>
    <p>{children}</p>
    {actions !== undefined && <div className="actions">{actions}</div>}
  </div>
)

/** A small outlined tag, e.g. DATA SIMULASI. Props: children. */
export const Badge = ({ children }: { children: ReactNode }) => <span className="badge">{children}</span>

export interface ProgressProps {
  /** What is being done now. */
  step: string
  done: number
  total: number
  /** The counts in words, e.g. "3 dari 7 langkah". */
  counts: string
  note?: ReactNode
}

/** Long work, with counts. Props: step, done, total, counts (in words), note. */
export const Progress = ({ step, done, total, counts, note }: ProgressProps) => (
  <div className="progress">
    <p role="status">{step}</p>
    <progress value={done} max={Math.max(1, total)} aria-label={step} />
    <p className="progress-note">{counts}</p>
    {note !== undefined && <p className="progress-note">{note}</p>}
  </div>
)
