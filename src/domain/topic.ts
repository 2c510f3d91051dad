/** A topic of the closed list that editors keep (`content/topics.yaml`). */
export interface Topic {
  /** The word itself, as entries write it: 海洋. */
  readonly id: string;
  /** Its name in addresses: `ocean`. */
  readonly slug: string;
  /** What belongs to it, in one sentence. */
  readonly summary: string;
}
