/** How questions ask for somebody's words. */

/** Asks for what somebody said; group 1 is who. */
export const ASKS_SAID =
  /^[¿\s]*(?:what (?:did|does|do|has|have) (.+?) (?:say|said|think|thought|claim(?:ed)?|argue[ds]?|announced?|promised?|warn(?:ed)?|tell|told|respond(?:ed)?|reply|replied|demand(?:ed)?|call|write|ask|want|propose|offer|admit|deny|urge|suggest|explain|describe)|qu[eé] (?:dijo|dice|dijeron|dicen|ha dicho|opina|declaró|anunció|prometió) (.+?)|(?:qu['’]a|qu['’]ont|que disent|que dit) (?:dit |déclaré )?(.+?)|was (?:sagte|sagt|sagten|sagen|meint) (.+?)|ماذا (?:قال|قالت|يقول) (.+?))(?=$|[?؟\s])/iu;
