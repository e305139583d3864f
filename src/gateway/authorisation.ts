/** How the gateway says to a backend who it is. */
import { allowInsecureRequests, clientCredentialsGrantRequest, ClientSecretBasic, ClientSecretPost, customFetch, processClientCredentialsResponse } from 'oauth4webapi';
import { PortalError } from '../portal/portal.js';
import type { Auth } from './gateway-section.js';
import { type Problem, secretOf, type Secrets } from './secrets.js';

/** The value of the Authorization header; `renew` is called when the backend refuses it, and says whether asking again makes sense. */
export interface Authorisation {
  header(): Promise<string | undefined>;
  renew(): boolean;
}

export type Fetch = (url: string, options: RequestInit) => Promise<Response>;

/** A token is renewed so long before it ends, in milliseconds. */
const margin = 30_000;
/** A token of unknown length is believed for five minutes. */
const usualLife = 300;

const nobody: Authorisation = { header: async () => undefined, renew: () => false };

/** `now`: milliseconds on a clock that only goes forward. */
export function makeAuthorisation(auth: Auth | undefined, secrets: Secrets, fetch: Fetch, now = () => performance.now()): Authorisation | { readonly problems: readonly Problem[] } {
  if (!auth) return nobody;
  const key = auth.kind === 'basic' ? 'password' : 'clientSecret';
  const secret = secretOf(auth.kind === 'basic' ? auth.password : auth.clientSecret, secrets);
  if (typeof secret !== 'string') return { problems: [{ path: `gateway.auth.${key}`, reason: secret.reason }] };
  if (auth.kind === 'basic') {
    const value = `Basic ${Buffer.from(`${auth.user}:${secret}`).toString('base64')}`;
    return { header: async () => value, renew: () => false };
  }
  if (!URL.canParse(auth.tokenUrl) || !/^https?:$/.test(new URL(auth.tokenUrl).protocol)) return { problems: [{ path: 'gateway.auth.tokenUrl', reason: 'must be a full http or https address' }] };
  return new ClientCredentials(auth, secret, fetch, now);
}

type ClientAuth = Extract<Auth, { kind: 'clientCredentials' }>;

interface Token {
  readonly header: string;
  readonly since: number;
  readonly until: number;
}

/** RFC 6749, section 4.4: one token for all requests, asked for once however many wait for it. */
class ClientCredentials implements Authorisation {
  readonly #auth: ClientAuth;
  readonly #secret: string;
  readonly #fetch: Fetch;
  readonly #now: () => number;
  #token: Token | undefined;
  #asking: Promise<Token> | undefined;

  constructor(auth: ClientAuth, secret: string, fetch: Fetch, now: () => number) {
    this.#auth = auth;
    this.#secret = secret;
    this.#fetch = fetch;
    this.#now = now;
  }

  async header(): Promise<string> {
    if (this.#token && this.#token.until > this.#now()) return this.#token.header;
    this.#asking ??= this.#ask().finally(() => (this.#asking = undefined));
    this.#token = await this.#asking;
    return this.#token.header;
  }

  /** A token that was refused while it was new will not be taken a second time: the backend is not asked twice for each request. */
  renew(): boolean {
    const worthIt = this.#token === undefined || this.#now() - this.#token.since > margin;
    if (worthIt) this.#token = undefined;
    return worthIt;
  }

  async #ask(): Promise<Token> {
    const { tokenUrl, clientId, scope, by = 'header' } = this.#auth;
    const server = { issuer: new URL(tokenUrl).origin, token_endpoint: tokenUrl };
    const client = { client_id: clientId };
    try {
      const answer = await clientCredentialsGrantRequest(server, client, by === 'form' ? ClientSecretPost(this.#secret) : ClientSecretBasic(this.#secret), scope === undefined ? {} : { scope }, {
        [customFetch]: (url: string, options: RequestInit) => this.#fetch(url, options),
        [allowInsecureRequests]: new URL(tokenUrl).protocol === 'http:',
      });
      const { access_token: token, expires_in: life = usualLife } = await processClientCredentialsResponse(server, client, answer);
      const now = this.#now();
      return { header: `Bearer ${token}`, since: now, until: now + Math.max(life * 1000 - margin, 1000) };
    } catch (error) {
      if (error instanceof PortalError) throw error;
      // What the library says may hold what the server answered.
      throw new PortalError('forbidden', 'the token endpoint gave no token');
    }
  }
}
