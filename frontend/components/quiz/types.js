// @ts-check
// Shapes that travel between the server and the quiz; kept beside the records org.ramure.quizzes.AttemptSheet, Answer
// and Saving.

/**
 * @typedef {{ tag: string, text?: string, address?: string, nodes?: PassageNode[] }} PassageNode
 * @typedef {{ nodes: PassageNode[] }} Passage
 *
 * @typedef {{ kind: "choice", chosen: number[] }} Choice
 * @typedef {{ kind: "text", text: string }} Text
 * @typedef {{ kind: "matches", rights: number[] }} Matches
 * @typedef {{ kind: "order", items: number[] }} Order
 * @typedef {Choice | Text | Matches | Order} Answer
 *
 * @typedef {{ question: string, sequence: number, at: string, code: string }} Receipt
 * @typedef {{ refused: Answer, kept: Answer, receipt: Receipt }} Stale
 * @typedef {{ receipts: Receipt[], stale: Stale[], late: string[] }} Saving
 *
 * @typedef {"single" | "multiple" | "true-false" | "short-text" | "numeric" | "matching" | "ordering"} Kind
 * @typedef {{
 *   key: string, number: number, kind: Kind, points: number, text: Passage, hint?: Passage, options?: string[], lefts?: string[],
 *   unit?: string, answer?: Answer, sequence: number, receipt?: Receipt
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
