/** The page's words in Korean. */
import { find } from "./ko/find";
import { first } from "./ko/first";
import { near } from "./ko/near";
import { panel } from "./ko/panel";
import { register } from "./ko/register";
import { sheet } from "./ko/sheet";
import { tools } from "./ko/tools";
import type { Words } from "./vi";
import { whole } from "./whole";

export const ko: Words = whole(first, { register, tools, panel, find, near, sheet });
