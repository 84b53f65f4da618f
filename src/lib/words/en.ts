/** The page's words in English. */
import { find } from "./en/find";
import { first } from "./en/first";
import { near } from "./en/near";
import { panel } from "./en/panel";
import { register } from "./en/register";
import { sheet } from "./en/sheet";
import { tools } from "./en/tools";
import type { Words } from "./vi";
import { whole } from "./whole";

export const en: Words = whole(first, { register, tools, panel, find, near, sheet });
