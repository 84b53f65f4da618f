/** The servers a configuration can be written for. */
import { apache, htaccess } from "./apache";
import { caddy } from "./caddy";
import type { WriteConfig } from "./config";
import { iis } from "./iis";
import { nginx } from "./nginx";
import { staticHost } from "./staticHost";

export const CONFIGS = {
  nginx,
  apache,
  htaccess,
  caddy,
  iis,
  "static-host": staticHost,
} satisfies Record<string, WriteConfig>;

export type Server = keyof typeof CONFIGS;
