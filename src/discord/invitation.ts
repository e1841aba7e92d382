/** The link that brings the bot into a server. */
import { OAuth2Scopes } from "discord.js";
import { INTENTS } from "./client.ts";
import { INVITED_WITH, PERMISSIONS } from "./permissions.ts";

/** What whoever makes the application has to know. */
export interface Invitation {
  readonly applicationId: string;
  /** Opened in a browser, it asks for a server. */
  readonly url: string;
  /** The permissions as the integer in the link. */
  readonly permissions: string;
  /** The same by name, as Discord's settings print them. */
  readonly permissionNames: readonly string[];
  /** The Gateway intents that the bot asks for; none is privileged. */
  readonly intents: readonly string[];
}

/** Where an application is made, and its token reset. */
export const PORTAL = "https://discord.com/developers/applications";

/**
 * The application's id as the token says it: the first of its three parts is the id in base64. Null where it is not, as in
 * tokens made up for tests.
 */
export const applicationIdOf = (token: string): string | null => {
  const id = Buffer.from(token.split(".")[0] ?? "", "base64").toString("latin1");
  return /^\d{15,21}$/.test(id) ? id : null;
};

/** https://discord.com/developers/docs/topics/oauth2#bot-authorization-flow */
export const invitationFor = (applicationId: string): Invitation => {
  const query = [
    `client_id=${applicationId}`,
    `scope=${OAuth2Scopes.Bot}+${OAuth2Scopes.ApplicationsCommands}`,
    `permissions=${INVITED_WITH}`,
  ];
  return {
    applicationId,
    url: `https://discord.com/oauth2/authorize?${query.join("&")}`,
    permissions: String(INVITED_WITH),
    permissionNames: PERMISSIONS.map(([, name]) => name),
    intents: INTENTS,
  };
};
