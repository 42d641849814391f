/** Outlook's colours; `isDark` is decided by the luminance of the background. */
export interface HostTheme {
  readonly isDark: boolean;
  readonly background: string;
  readonly foreground: string;
  readonly controlBackground: string;
  readonly controlForeground: string;
}

/** What the host tells about itself, beside the mail. */
export interface Host {
  /** BCP 47 tag of Outlook's display language: `de-DE`. */
  readonly locale: string;
  /** Null where the host does not tell; the pane then follows `prefers-color-scheme`. */
  theme(): HostTheme | null;
  subscribeTheme(listener: () => void): () => void;
  /** Opens a page for people outside the pane. */
  openLink(url: string): void;
}
