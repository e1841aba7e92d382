/**
 * Stands in for Lit's style directive in the message components: its inline styles would break the page's content
 * security policy. What they would set (an embed's stripe) is set by message-styles.ts.
 */
import { nothing } from "lit";

/** Sets nothing, whatever it is given. */
export const styleMap = (): typeof nothing => nothing;
