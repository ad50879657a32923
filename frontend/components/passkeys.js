// @ts-check
// Passkeys: shows the button where the browser knows them, asks the browser for one, tells the server.

/** @param {string} text in Base64url */
const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));

/** @param {ArrayBuffer|null|undefined} buffer */
const text = (buffer) =>
  buffer
    ? btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")
    : undefined;

class Refused extends Error {}

/**
 * @param {string} address
 * @param {object} body
 * @param {HTMLElement} place says the language
 */
async function post(address, body, place) {
  const token = document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? "";
  const answer = await fetch(address, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "Accept-Language": place.dataset.language ?? "fr",
      "X-XSRF-TOKEN": decodeURIComponent(token),
    },
    body: JSON.stringify(body),
  });
  const json = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refused(json.fault ?? place.dataset.gone ?? "");
  return json;
}

/** @param {{ id: string, type: "public-key", transports?: AuthenticatorTransport[] }[]|undefined} list */
const named = (list) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));

/** @param {any} options */
async function show(options) {
  const credential = await navigator.credentials.get({
    publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: named(options.allowCredentials) },
  });
  if (!(credential instanceof PublicKeyCredential)) throw new Error("no passkey");
  const response = /** @type {AuthenticatorAssertionResponse} */ (credential.response);
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    clientExtensionResults: {},
    authenticatorAttachment: credential.authenticatorAttachment,
    response: {
      authenticatorData: text(response.authenticatorData),
      clientDataJSON: text(response.clientDataJSON),
      signature: text(response.signature),
      userHandle: text(response.userHandle),
    },
  };
}

/** @param {any} options */
async function make(options) {
  const credential = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: named(options.excludeCredentials),
    },
  });
  if (!(credential instanceof PublicKeyCredential)) throw new Error("no passkey");
  const response = /** @type {AuthenticatorAttestationResponse} */ (credential.response);
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    clientExtensionResults: {},
    authenticatorAttachment: credential.authenticatorAttachment,
    response: {
      attestationObject: text(response.attestationObject),
      clientDataJSON: text(response.clientDataJSON),
      transports: response.getTransports?.() ?? [],
    },
  };
}

/**
 * @param {HTMLElement} place
 * @param {HTMLButtonElement} button
 * @param {() => Promise<string>} work
 */
async function tried(place, button, work) {
  const fault = place.querySelector("[role=alert]");
  if (fault instanceof HTMLElement) fault.hidden = true;
  button.disabled = true;
  try {
    location.assign(await work());
  } catch (error) {
    button.disabled = false;
    if (!(fault instanceof HTMLElement)) return;
    const known = error instanceof DOMException && error.name === "InvalidStateError" ? place.dataset.known : undefined;
    fault.textContent = error instanceof Refused ? error.message : (known ?? place.dataset.gone ?? "");
    fault.hidden = false;
  }
}

const able = "PublicKeyCredential" in window && isSecureContext;

for (const place of document.querySelectorAll("[data-passkey-sign-in]")) {
  const button = place.querySelector("button");
  if (!able || !(place instanceof HTMLElement) || !button) continue;
  place.hidden = false;
  button.addEventListener("click", () =>
    tried(place, button, async () => {
      const credential = await show(await post("/connexion/cle/options", {}, place));
      const stay = document.querySelector('input[name="stay"]');
      const body = { credential, suite: place.dataset.wanted, stay: stay instanceof HTMLInputElement && stay.checked };
      return (await post("/connexion/cle", body, place)).next;
    }),
  );
}

for (const form of document.querySelectorAll("[data-passkey-new]")) {
  const button = form.querySelector("button:not([type])");
  if (!able || !(form instanceof HTMLFormElement) || !(button instanceof HTMLButtonElement)) continue;
  form.querySelector("[data-without]")?.remove();
  button.disabled = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    tried(form, button, async () => {
      const data = new FormData(form);
      const credential = await make(await post("/api/passkeys/options", { password: data.get("password") ?? "" }, form));
      return (await post("/api/passkeys", { credential, name: data.get("name") ?? "" }, form)).next;
    });
  });
}
