// @ts-check
// Shapes that travel between the server and the quiz; kept beside the records org.ramure.quizzes.AttemptSheet, Answer
// and Saving.

/**
 * @typedef {{ tag?: string, text?: string, address?: string, nodes?: PassageNode[] }} PassageNode
 * @typedef {{ nodes: PassageNode[] }} Passage
 *
 * @typedef {{ kind: "choice", chosen: number[] }} Choice
 * @typedef {{ kind: "text", text: string }} Text
 * @typedef {{ kind: "matches", rights: number[] }} Matches
 * @typedef {{ kind: "order", items: number[] }} Order
 * @typedef {{ kind: "texts", texts: string[] }} Texts
 * @typedef {{ x: number, y: number }} Spot
 * @typedef {{ kind: "spots", spots: Spot[] }} Spots
 * @typedef {{ kind: "files", files: string[] }} Files
 * @typedef {{ kind: "parts", parts: Answer[] }} Parts
 * @typedef {Choice | Text | Matches | Order | Texts | Spots | Files | Parts} Answer
 *
 * @typedef {{ question: string, sequence: number, at: string, code: string }} Receipt
 * @typedef {{ refused: Answer, kept: Answer, receipt: Receipt }} Stale
 * @typedef {{ receipts: Receipt[], stale: Stale[], late: string[] }} Saving
 *
 * What some kinds need beside options: see the records of AttemptSheet.Details.
 * @typedef {{ dragged: boolean, choices: number[][] }} Gapped
 * @typedef {{ shape: "CIRCLE" | "RECTANGLE" | "POLYGON", numbers: number[] }} Outline
 * @typedef {{ image: string, alternative: string, width: number, height: number, areas: Outline[], most: number }} Pictured
 * @typedef {{ fewestWords: number, mostWords: number, template: string }} Written
 * @typedef {{ id: string, name: string, bytes: number, address: string }} SentFile
 * @typedef {{ types: string[], most: number, mostBytes: number, files: SentFile[] }} Sent
 * @typedef {{ units: string[] }} Measured
 * @typedef {{ parts: Item[] }} Composed
 *
 * @typedef {"single" | "multiple" | "true-false" | "short-text" | "numeric" | "matching" | "ordering" | "gaps" | "categories"
 *   | "hotspot" | "opinion" | "open" | "upload" | "calculated" | "description" | "composite"} Kind
 * @typedef {{
 *   key: string, number: number, kind: Kind, points: number, text: Passage, hint?: Passage, options?: string[], lefts?: string[],
 *   unit?: string, details?: Gapped | Pictured | Written | Sent | Measured | Composed, answer?: Answer, sequence: number,
 *   receipt?: Receipt
 * }} Item
 * @typedef {{
 *   title: string, number: number, missedOnly: boolean, questions: number, now: string, closesAt: string | null,
 *   gradedFrom: string | null, closed: boolean, items: Item[]
 * }} Sheet
 *
 * What waits to be saved. `sent` once it has left for the server: it may have arrived, so that a change needs a new
 * number. `before` is the answer that left and was not acknowledged when this one was given: it goes first, so that a
 * newer answer from elsewhere stops both. `refused` when the server cannot read it.
 * @typedef {{
 *   question: string, sequence: number, answer: Answer, answeredAt: string, sent: boolean, refused?: boolean, before?: Entry
 * }} Entry
 */

export {};
