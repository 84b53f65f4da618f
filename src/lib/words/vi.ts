/**
 * The page's words in Vietnamese, the language the others are measured against: `Words` is its
 * shape, so a key that another dictionary lacks is a type error. Numbers arrive already written.
 */
import { find } from "./vi/find";
import { first } from "./vi/first";
import { near } from "./vi/near";
import { panel } from "./vi/panel";
import { register } from "./vi/register";
import { sheet } from "./vi/sheet";
import { tools } from "./vi/tools";
import { whole } from "./whole";

const rest = { register, tools, panel, find, near, sheet };

export const vi = whole(first, rest);

/** What the first view says. */
export type FirstWords = typeof first;
export type RestWords = typeof rest;
export type Words = FirstWords & RestWords;
