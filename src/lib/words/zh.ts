/** The page's words in simplified Chinese. */
import { find } from "./zh/find";
import { first } from "./zh/first";
import { near } from "./zh/near";
import { panel } from "./zh/panel";
import { register } from "./zh/register";
import { sheet } from "./zh/sheet";
import { tools } from "./zh/tools";
import type { Words } from "./vi";
import { whole } from "./whole";

export const zh: Words = whole(first, { register, tools, panel, find, near, sheet });
