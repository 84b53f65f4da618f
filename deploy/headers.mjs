/**
 * The headers every file of the site is sent with, wherever it is hosted. `npm start` and the
 * end-to-end tests send them too, so that nothing works here that a policy forbids there.
 */

/** Nothing but the site's own files; no inline script or style; framed only by its own pages. */
const POLICY = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "connect-src": "'self'",
  "font-src": "'self'",
  // data: for MapLibre's controls, blob: for pictures made in the page.
  "img-src": "'self' data: blob:",
  "worker-src": "'self'",
  "manifest-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'self'",
};

/** The page asks for the visitor's place when told to, fills the screen and copies a link. */
const PERMISSIONS = {
  geolocation: "(self)",
  fullscreen: "(self)",
  "clipboard-write": "(self)",
  accelerometer: "()",
  autoplay: "()",
  camera: "()",
  "clipboard-read": "()",
  "display-capture": "()",
  "encrypted-media": "()",
  gyroscope: "()",
  magnetometer: "()",
  microphone: "()",
  midi: "()",
  payment: "()",
  "picture-in-picture": "()",
  "publickey-credentials-get": "()",
  "screen-wake-lock": "()",
  usb: "()",
  "xr-spatial-tracking": "()",
};

/** @type {Readonly<Record<string, string>>} */
export const securityHeaders = {
  "Content-Security-Policy": Object.entries(POLICY)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; "),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": Object.entries(PERMISSIONS)
    .map(([feature, allowed]) => `${feature}=${allowed}`)
    .join(", "),
  "Cross-Origin-Opener-Policy": "same-origin",
};
